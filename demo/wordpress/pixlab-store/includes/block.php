<?php
/**
 * The block: an image or a video among the others of a post.
 *
 * @package Pixlab_Store
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'pixlab_store_register_block', 20 );
add_action( 'enqueue_block_assets', 'pixlab_store_canvas_script' );
add_action( 'enqueue_block_editor_assets', 'pixlab_store_block_settings' );

/**
 * Makes the block known.
 */
function pixlab_store_register_block() {
	wp_register_script(
		'pixlab-store-block',
		plugins_url( 'block/block.js', PIXLAB_STORE_FILE ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'pixlab-store-uploader' ),
		PIXLAB_STORE_VERSION,
		true
	);
	wp_set_script_translations( 'pixlab-store-block', 'pixlab-store' );
	register_block_type(
		plugin_dir_path( PIXLAB_STORE_FILE ) . 'block',
		array( 'render_callback' => 'pixlab_store_render_block' )
	);
}

/**
 * The editor's canvas is a document of its own, with its own custom elements: only what is asked for here gets into it.
 */
function pixlab_store_canvas_script() {
	if ( is_admin() && pixlab_store_may_upload() ) {
		wp_enqueue_script( 'pixlab-store' );
		wp_enqueue_style( 'pixlab-store-admin' );
	}
}

/**
 * Tells the block what every uploader of this site is like.
 */
function pixlab_store_block_settings() {
	$settings = pixlab_store_may_upload() ? pixlab_store_attributes() : null;
	wp_add_inline_script( 'pixlab-store-block', 'window.pixlabStoreBlock = ' . wp_json_encode( $settings, JSON_HEX_TAG ) . ';', 'before' );
}

/**
 * The block on a public page.
 *
 * @param array $attributes The block's attributes.
 * @return string
 */
function pixlab_store_render_block( $attributes ) {
	$link = isset( $attributes['link'] ) ? $attributes['link'] : '';
	$alt  = isset( $attributes['alt'] ) ? (string) $attributes['alt'] : '';
	return pixlab_store_media_html( $link, $alt, get_block_wrapper_attributes() );
}
