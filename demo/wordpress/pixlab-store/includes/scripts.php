<?php
/**
 * The scripts: the element itself, what WordPress adds to it, and the block.
 *
 * @package Pixlab_Store
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'pixlab_store_register_scripts' );
add_filter( 'script_loader_tag', 'pixlab_store_script_tag', 10, 2 );
add_action( 'admin_notices', 'pixlab_store_missing_scripts' );

/**
 * Makes the scripts known.
 */
function pixlab_store_register_scripts() {
	$ver = PIXLAB_STORE_VERSION;
	wp_register_script( 'pixlab-store', plugins_url( 'scripts/pixlab-store.min.js', PIXLAB_STORE_FILE ), array(), $ver, true );
	wp_register_script( 'pixlab-store-uploader', plugins_url( 'assets/uploader.js', PIXLAB_STORE_FILE ), array(), $ver, true );
	wp_register_style( 'pixlab-store-admin', plugins_url( 'assets/admin.css', PIXLAB_STORE_FILE ), array(), $ver );
}

/**
 * Asks for what a page with the element needs.
 */
function pixlab_store_enqueue() {
	wp_enqueue_script( 'pixlab-store' );
	wp_enqueue_script( 'pixlab-store-uploader' );
	if ( is_admin() ) {
		wp_enqueue_style( 'pixlab-store-admin' );
	}
}

/**
 * Makes the element's script a module. WordPress' own way for modules, which came with 6.5, does not reach the editor's canvas.
 *
 * @param string $tag    The script tag.
 * @param string $handle The script's name.
 * @return string
 */
function pixlab_store_script_tag( $tag, $handle ) {
	if ( 'pixlab-store' !== $handle ) {
		return $tag;
	}
	$tag = preg_replace( '/\stype=([\'"])[^\'"]*\1/', '', $tag );
	return str_replace( '<script ', '<script type="module" ', $tag );
}

/**
 * Says what to do where the plugin was copied out of the project without its scripts.
 */
function pixlab_store_missing_scripts() {
	if ( ! current_user_can( 'activate_plugins' ) || file_exists( plugin_dir_path( PIXLAB_STORE_FILE ) . 'scripts/pixlab-store.min.js' ) ) {
		return;
	}
	printf(
		'<div class="notice notice-error"><p>%s</p></div>',
		esc_html__( 'PixLab Store lacks its scripts. Install it from its zip file; its README tells how to make that.', 'pixlab-store' )
	);
}
