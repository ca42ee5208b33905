<?php
/**
 * Where the relay puts files: into the media library, or to PixLab.
 *
 * @package Pixlab_Store
 */

defined( 'ABSPATH' ) || exit;

/**
 * Stores a file that may be stored.
 *
 * @param array           $file    What PHP says of it.
 * @param WP_REST_Request $request The request.
 * @return WP_REST_Response|WP_Error
 */
function pixlab_store_put( array $file, $request ) {
	$fields  = $request->get_body_params();
	$comment = isset( $fields['comment'] ) && is_string( $fields['comment'] ) ? $fields['comment'] : '';
	return 'pixlab' === pixlab_store_mode() ? pixlab_store_to_pixlab( $file, $comment ) : pixlab_store_to_library( $file, $comment );
}

/**
 * The reply for a stored file.
 *
 * @param string $link Where it is.
 * @param string $id   Its name in the store.
 * @return WP_REST_Response
 */
function pixlab_store_stored( $link, $id ) {
	return new WP_REST_Response(
		array(
			'status' => 200,
			'link'   => $link,
			'id'     => $id,
		),
		200
	);
}

/**
 * Puts a file into the media library. The comment becomes its caption and alternative text.
 *
 * @param array  $file    What PHP says of it.
 * @param string $comment The comment.
 * @return WP_REST_Response|WP_Error
 */
function pixlab_store_to_library( array $file, $comment ) {
	require_once ABSPATH . 'wp-admin/includes/file.php';
	require_once ABSPATH . 'wp-admin/includes/image.php';
	require_once ABSPATH . 'wp-admin/includes/media.php';
	// WordPress refuses these, too, but does not say so in a way that a program understands.
	$kind = wp_check_filetype_and_ext( $file['tmp_name'], $file['name'] );
	if ( ! $kind['type'] || ! $kind['ext'] ) {
		return pixlab_store_refusal( 415, __( 'WordPress does not take files of this type.', 'pixlab-store' ) );
	}
	$id = media_handle_upload( 'file', 0, array( 'post_excerpt' => sanitize_textarea_field( $comment ) ) );
	if ( is_wp_error( $id ) ) {
		return pixlab_store_refusal( 500, $id->get_error_message() );
	}
	if ( '' !== $comment && wp_attachment_is_image( $id ) ) {
		update_post_meta( $id, '_wp_attachment_image_alt', wp_slash( sanitize_text_field( $comment ) ) );
	}
	return pixlab_store_stored( (string) wp_get_attachment_url( $id ), (string) $id );
}

/**
 * Sends a file on to PixLab, from the disk and not through memory.
 *
 * @param array  $file    What PHP says of it.
 * @param string $comment The comment.
 * @return WP_REST_Response|WP_Error
 */
function pixlab_store_to_pixlab( array $file, $comment ) {
	if ( ! class_exists( 'CURLFile' ) ) {
		return pixlab_store_refusal( 500, __( 'This server lacks PHP’s cURL extension, which sends files to PixLab.', 'pixlab-store' ) );
	}
	$key    = pixlab_store_key();
	$fields = array( 'key' => $key );
	if ( '' !== $comment ) {
		$fields['comment'] = $comment;
	}
	// Last, so that a server can read the others first.
	$fields['file'] = new CURLFile( $file['tmp_name'], pixlab_store_type_of( $file ), $file['name'] );

	// WordPress would have the body as one text. Its request is used all the same, for the site's proxy and certificates.
	$stream = static function ( $handle ) use ( $fields ) {
		curl_setopt( $handle, CURLOPT_POSTFIELDS, $fields ); // phpcs:ignore WordPress.WP.AlternativeFunctions.curl_curl_setopt -- the handle is that of the HTTP API.
	};
	add_action( 'http_api_curl', $stream, PHP_INT_MAX );
	$reply = wp_remote_post(
		/**
		 * The address of PixLab's /store.
		 *
		 * @param string $endpoint An http(s) address.
		 */
		apply_filters( 'pixlab_store_endpoint', 'https://api.pixlab.io/store' ),
		array(
			'timeout'             => 600,
			'redirection'         => 0,
			'limit_response_size' => 64 * KB_IN_BYTES,
		)
	);
	remove_action( 'http_api_curl', $stream, PHP_INT_MAX );
	return is_wp_error( $reply )
		? pixlab_store_refusal( 502, __( 'PixLab could not be reached, or did not answer in time.', 'pixlab-store' ) )
		: pixlab_store_read_reply( $reply, $key );
}

/**
 * Believes what PixLab says, or refuses what makes no sense.
 *
 * @param array  $reply The reply.
 * @param string $key   The key, which may stand in no text.
 * @return WP_REST_Response|WP_Error
 */
function pixlab_store_read_reply( $reply, $key ) {
	$json   = json_decode( wp_remote_retrieve_body( $reply ), true );
	$json   = is_array( $json ) ? $json : array();
	$status = isset( $json['status'] ) && is_numeric( $json['status'] ) ? (int) $json['status'] : (int) wp_remote_retrieve_response_code( $reply );
	$id     = isset( $json['id'] ) && is_string( $json['id'] ) ? $json['id'] : '';
	if ( 200 === $status && '' !== $id ) {
		foreach ( array( 'ssl_link', 'link' ) as $name ) {
			$link = isset( $json[ $name ] ) ? pixlab_store_clean_link( $json[ $name ] ) : '';
			if ( '' !== $link ) {
				return pixlab_store_stored( $link, $id );
			}
		}
	}
	if ( isset( $json['error'] ) && is_string( $json['error'] ) && $status >= 400 && $status <= 599 ) {
		$retry_after = wp_remote_retrieve_header( $reply, 'retry-after' );
		return pixlab_store_refusal( $status, str_replace( $key, '…', $json['error'] ), is_string( $retry_after ) ? $retry_after : '' );
	}
	return pixlab_store_refusal( 502, __( 'PixLab sent a reply that makes no sense.', 'pixlab-store' ) );
}
