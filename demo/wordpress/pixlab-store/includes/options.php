<?php
/**
 * What the site owner has set, and how it is stored.
 *
 * @package Pixlab_Store
 */

defined( 'ABSPATH' ) || exit;

/**
 * The settings of a fresh installation: files go into the media library, which needs no account.
 *
 * @return array
 */
function pixlab_store_defaults() {
	return array(
		// Where files go: 'library', 'pixlab' or 'relay'.
		'mode'       => 'library',
		// The address of another relay, for 'relay'.
		'relay'      => '',
		// The largest file in megabytes; 0 is as much as the server takes.
		'max_size'   => 0,
		// As on <input accept>; empty takes every type.
		'accept'     => 'image/*,video/*',
		// What a person has to be able to do to upload: 'upload_files', or 'read' for everyone who is logged in.
		'capability' => 'upload_files',
		// Where the editor shows the box.
		'post_types' => array( 'post', 'page' ),
	);
}

/**
 * One setting.
 *
 * @param string $name One of the names in pixlab_store_defaults().
 * @return mixed
 */
function pixlab_store_setting( $name ) {
	$settings = get_option( 'pixlab_store_settings' );
	$defaults = pixlab_store_defaults();
	return is_array( $settings ) && isset( $settings[ $name ] ) ? $settings[ $name ] : $defaults[ $name ];
}

/**
 * The PixLab key. It is for requests to PixLab alone: nothing may print it.
 *
 * @return string Empty when there is none.
 */
function pixlab_store_key() {
	if ( defined( 'PIXLAB_STORE_KEY' ) ) {
		return (string) PIXLAB_STORE_KEY;
	}
	$stored = get_option( 'pixlab_store_key' );
	return is_array( $stored ) && isset( $stored['key'] ) ? (string) $stored['key'] : '';
}

/**
 * Where files go. What lacks its key or its address falls back to the media library.
 *
 * @return string 'library', 'pixlab' or 'relay'.
 */
function pixlab_store_mode() {
	$mode    = pixlab_store_setting( 'mode' );
	$is_able = array(
		'pixlab' => '' !== pixlab_store_key(),
		'relay'  => '' !== pixlab_store_setting( 'relay' ),
	);
	return empty( $is_able[ $mode ] ) ? 'library' : $mode;
}

/**
 * The largest file that may be uploaded.
 *
 * @return int Bytes; 0 for no limit.
 */
function pixlab_store_max_size() {
	// A million bytes, as the uploader counts them for people.
	$own = (int) round( (float) pixlab_store_setting( 'max_size' ) * 1000000 );
	if ( 'relay' === pixlab_store_mode() ) {
		return $own;
	}
	$server = wp_max_upload_size();
	return $own > 0 ? min( $own, $server ) : $server;
}

/**
 * The post types that the editor can show the box on.
 *
 * @return WP_Post_Type[]
 */
function pixlab_store_possible_post_types() {
	$types = get_post_types(
		array(
			'public'  => true,
			'show_ui' => true,
		),
		'objects'
	);
	unset( $types['attachment'] );
	return $types;
}

/**
 * Makes what was sent by the settings page fit to be stored. The key goes into an option of its own.
 *
 * @param mixed $input What was sent.
 * @return array
 */
function pixlab_store_sanitize_settings( $input ) {
	$input    = is_array( $input ) ? $input : array();
	$settings = array();
	foreach ( pixlab_store_defaults() as $name => $fallback ) {
		$settings[ $name ] = isset( $input[ $name ] ) && gettype( $input[ $name ] ) === gettype( $fallback ) ? $input[ $name ] : $fallback;
	}
	pixlab_store_keep_key( $input );

	$size                   = isset( $input['max_size'] ) && is_numeric( $input['max_size'] ) ? (float) $input['max_size'] : 0;
	$settings['max_size']   = max( 0, min( $size, 100000 ) );
	$settings['accept']     = pixlab_store_sanitize_accept( isset( $input['accept'] ) ? $input['accept'] : '' );
	$settings['relay']      = esc_url_raw( trim( $settings['relay'] ), array( 'http', 'https' ) );
	$settings['capability'] = 'read' === $settings['capability'] ? 'read' : 'upload_files';
	$settings['post_types'] = array_values( array_intersect( isset( $input['post_types'] ) ? (array) $input['post_types'] : array(), array_keys( pixlab_store_possible_post_types() ) ) );
	if ( ! in_array( $settings['mode'], array( 'library', 'pixlab', 'relay' ), true ) ) {
		$settings['mode'] = 'library';
	}
	if ( 'pixlab' === $settings['mode'] && '' === pixlab_store_key() ) {
		pixlab_store_warn( 'no_key', __( 'PixLab needs a key. Until there is one, files go into the media library.', 'pixlab-store' ) );
	}
	if ( 'relay' === $settings['mode'] && '' === $settings['relay'] ) {
		pixlab_store_warn( 'no_relay', __( 'The address of the relay is missing or is no http(s) address. Until there is one, files go into the media library.', 'pixlab-store' ) );
	}
	return $settings;
}

/**
 * Stores a new key, keeps the present one, or forgets it.
 *
 * @param array $input What was sent.
 */
function pixlab_store_keep_key( array $input ) {
	$key = isset( $input['key'] ) && is_string( $input['key'] ) ? trim( $input['key'] ) : '';
	if ( '' !== $key ) {
		if ( ! preg_match( '/^[\x21-\x7e]{1,200}$/', $key ) ) {
			pixlab_store_warn( 'bad_key', __( 'This is not a PixLab key. The key was left as it was.', 'pixlab-store' ) );
			return;
		}
		// In an array: wp-admin/options.php shows every option that is plain text.
		update_option( 'pixlab_store_key', array( 'key' => $key ), false );
	} elseif ( ! empty( $input['forget'] ) ) {
		delete_option( 'pixlab_store_key' );
	}
}

/**
 * Leaves of a list of types what <input accept> knows.
 *
 * @param mixed $accept The list as it was typed.
 * @return string
 */
function pixlab_store_sanitize_accept( $accept ) {
	$types = preg_split( '/[\s,]+/', strtolower( is_string( $accept ) ? $accept : '' ) );
	$known = preg_grep( '#^(\.[a-z0-9]+|[a-z0-9]+/(\*|[a-z0-9.+-]+))$#', $types );
	return implode( ',', array_unique( $known ) );
}

/**
 * Tells the site owner what is wrong: once, though WordPress sanitizes a new option twice.
 *
 * @param string $code    A name for the fault.
 * @param string $message A sentence.
 */
function pixlab_store_warn( $code, $message ) {
	if ( ! in_array( $code, wp_list_pluck( get_settings_errors( 'pixlab_store_settings' ), 'code' ), true ) ) {
		add_settings_error( 'pixlab_store_settings', $code, $message );
	}
}
