<?php
/**
 * The box in the editor: one image or video for a post, kept in its meta data.
 *
 * @package Pixlab_Store
 */

defined( 'ABSPATH' ) || exit;

add_action( 'add_meta_boxes', 'pixlab_store_add_meta_box' );
add_action( 'save_post', 'pixlab_store_save_post' );

/**
 * Shows the box where the settings say so, to those who may upload.
 *
 * @param string $post_type The type of the post that is edited.
 */
function pixlab_store_add_meta_box( $post_type ) {
	if ( ! in_array( $post_type, (array) pixlab_store_setting( 'post_types' ), true ) || ! pixlab_store_may_upload() ) {
		return;
	}
	pixlab_store_enqueue();
	add_meta_box( 'pixlab-store', __( 'Picture or video', 'pixlab-store' ), 'pixlab_store_meta_box', $post_type, 'normal', 'high' );
}

/**
 * Prints the box.
 *
 * @param WP_Post $post The post that is edited.
 */
function pixlab_store_meta_box( $post ) {
	wp_nonce_field( 'pixlab_store_save', 'pixlab_store_nonce' );
	echo '<p>' . esc_html__( 'The shortcode [pixlab_media] shows it on the page.', 'pixlab-store' ) . '</p>';
	pixlab_store_print_element(
		array(
			'name'           => 'pixlab_store_media',
			'value'          => (string) get_post_meta( $post->ID, '_pixlab_store_media', true ),
			'aria-label'     => __( 'Picture or video', 'pixlab-store' ),
			'data-alt-field' => 'pixlab-store-alt',
		)
	);
	printf(
		'<p><label for="pixlab-store-alt">%s</label><input type="text" class="widefat" id="pixlab-store-alt" name="pixlab_store_alt" value="%s"></p><p class="description">%s</p>',
		esc_html__( 'Alternative text', 'pixlab-store' ),
		esc_attr( get_post_meta( $post->ID, '_pixlab_store_alt', true ) ),
		esc_html__( 'What it shows, for those who cannot see it. The comment of an upload is put in here.', 'pixlab-store' )
	);
}

/**
 * Keeps what the box sends.
 *
 * @param int $post_id The post that is saved.
 */
function pixlab_store_save_post( $post_id ) {
	if ( ! isset( $_POST['pixlab_store_nonce'] ) || ! wp_verify_nonce( sanitize_key( $_POST['pixlab_store_nonce'] ), 'pixlab_store_save' ) ) {
		return;
	}
	if ( wp_is_post_autosave( $post_id ) || wp_is_post_revision( $post_id ) || ! current_user_can( 'edit_post', $post_id ) ) {
		return;
	}
	// Where the element's script did not run nothing is sent, and what is there stays.
	if ( isset( $_POST['pixlab_store_media'] ) ) {
		pixlab_store_set_meta( $post_id, '_pixlab_store_media', pixlab_store_clean_link( sanitize_text_field( wp_unslash( $_POST['pixlab_store_media'] ) ) ) );
	}
	if ( isset( $_POST['pixlab_store_alt'] ) ) {
		pixlab_store_set_meta( $post_id, '_pixlab_store_alt', sanitize_text_field( wp_unslash( $_POST['pixlab_store_alt'] ) ) );
	}
}

/**
 * Writes meta data, or removes it when it is empty.
 *
 * @param int    $post_id The post.
 * @param string $name    The name of the meta data.
 * @param string $value   Its text, not slashed.
 */
function pixlab_store_set_meta( $post_id, $name, $value ) {
	if ( '' === $value ) {
		delete_post_meta( $post_id, $name );
	} else {
		update_post_meta( $post_id, $name, wp_slash( $value ) );
	}
}
