<?php
/**
 * The uploader as markup, and its shortcode.
 *
 * @package Pixlab_Store
 */

defined( 'ABSPATH' ) || exit;

add_shortcode( 'pixlab_store', 'pixlab_store_shortcode' );

/**
 * Whether the person who is logged in may upload.
 *
 * @return bool
 */
function pixlab_store_may_upload() {
	return is_user_logged_in() && current_user_can( pixlab_store_setting( 'capability' ) );
}

/**
 * The attributes of every uploader of this site.
 *
 * @return array Names and values.
 */
function pixlab_store_attributes() {
	$attributes = array( 'accept' => pixlab_store_setting( 'accept' ) );
	$max_size   = pixlab_store_max_size();
	if ( $max_size > 0 ) {
		$attributes['max-size'] = (string) $max_size;
	}
	if ( 'relay' === pixlab_store_mode() ) {
		// A nonce is for this site alone.
		$attributes['endpoint'] = pixlab_store_setting( 'relay' );
		return $attributes;
	}
	$attributes['endpoint']       = rest_url( 'pixlab-store/v1/store' );
	$attributes['headers']        = wp_json_encode( array( 'X-WP-Nonce' => wp_create_nonce( 'wp_rest' ) ) );
	$attributes['data-nonce-url'] = admin_url( 'admin-ajax.php?action=rest-nonce' );
	return $attributes;
}

/**
 * Prints an uploader and asks for its scripts.
 *
 * @param array $more More attributes: names and values; true for one without a value, false for none.
 */
function pixlab_store_print_element( array $more = array() ) {
	pixlab_store_enqueue();
	echo '<pixlab-store';
	foreach ( array_merge( pixlab_store_attributes(), $more ) as $name => $value ) {
		if ( true === $value ) {
			echo ' ' . esc_attr( $name );
		} elseif ( false !== $value ) {
			echo ' ' . esc_attr( $name ) . '="' . esc_attr( $value ) . '"';
		}
	}
	echo '></pixlab-store>';
}

/**
 * The shortcode [pixlab_store]: an uploader on a page, for those who may upload.
 *
 * @param array|string $given What stands in the shortcode: names of the element's own attributes.
 * @return string
 */
function pixlab_store_shortcode( $given ) {
	if ( ! is_user_logged_in() ) {
		return sprintf(
			'<p class="pixlab-store-login"><a href="%s">%s</a></p>',
			esc_url( wp_login_url( (string) get_permalink() ) ),
			esc_html__( 'Log in to upload files.', 'pixlab-store' )
		);
	}
	if ( ! pixlab_store_may_upload() ) {
		return '<p class="pixlab-store-refused">' . esc_html__( 'Your account may not upload files.', 'pixlab-store' ) . '</p>';
	}
	// The endpoint and its headers are the site owner's: whoever writes a post must not send other people's files elsewhere.
	$values  = array( 'accept', 'max-size', 'max-files', 'comment', 'name', 'value-as', 'lang' );
	$flags   = array( 'multiple', 'auto-upload', 'comment-each', 'no-comment', 'required', 'drop-anywhere' );
	$allowed = array();
	foreach ( (array) $given as $name => $value ) {
		// A name without a value comes as a value without a name.
		$is_bare = is_int( $name );
		$name    = strtolower( $is_bare ? $value : $name );
		if ( in_array( $name, $flags, true ) ) {
			$allowed[ $name ] = $is_bare || ! in_array( strtolower( $value ), array( 'false', 'no', 'off', '0' ), true );
		} elseif ( in_array( $name, $values, true ) && ! $is_bare ) {
			$allowed[ $name ] = $value;
		}
	}
	ob_start();
	pixlab_store_print_element( $allowed );
	return ob_get_clean();
}
