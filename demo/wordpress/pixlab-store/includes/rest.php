<?php
/**
 * The relay: POST pixlab-store/v1/store takes one file, and answers as PixLab's own /store does.
 *
 * @package Pixlab_Store
 */

defined( 'ABSPATH' ) || exit;

add_action( 'rest_api_init', 'pixlab_store_register_route' );
add_filter( 'rest_post_dispatch', 'pixlab_store_wire_reply', 10, 3 );

/**
 * Makes the route known.
 */
function pixlab_store_register_route() {
	register_rest_route(
		'pixlab-store/v1',
		'/store',
		array(
			'methods'             => 'POST',
			'callback'            => 'pixlab_store_take',
			'permission_callback' => 'pixlab_store_permission',
		)
	);
}

/**
 * Why a request is refused.
 *
 * @param int    $status      The HTTP status.
 * @param string $message     A sentence for people, without secrets.
 * @param string $retry_after Seconds until it makes sense to try again; empty when unknown.
 * @return WP_Error
 */
function pixlab_store_refusal( $status, $message, $retry_after = '' ) {
	return new WP_Error(
		'pixlab_store_refused',
		$message,
		array(
			'status'      => $status,
			'retry_after' => $retry_after,
		)
	);
}

/**
 * Lets in who may upload. WordPress counts a request without a good nonce as one of nobody.
 *
 * @return true|WP_Error
 */
function pixlab_store_permission() {
	if ( pixlab_store_may_upload() ) {
		return true;
	}
	return is_user_logged_in()
		? pixlab_store_refusal( 403, __( 'Your account may not upload files.', 'pixlab-store' ) )
		: pixlab_store_refusal( 401, __( 'Log in to upload files.', 'pixlab-store' ) );
}

/**
 * Takes a file in: once for each Idempotency-Key.
 *
 * @param WP_REST_Request $request The request.
 * @return WP_REST_Response|WP_Error
 */
function pixlab_store_take( $request ) {
	if ( 'relay' === pixlab_store_mode() ) {
		return pixlab_store_refusal( 404, __( 'Files of this site go to another relay.', 'pixlab-store' ) );
	}
	$files = $request->get_file_params();
	$file  = isset( $files['file'] ) ? $files['file'] : null;
	$fault = pixlab_store_check_file( $file, $request );
	if ( $fault ) {
		return $fault;
	}
	$once = $request->get_header( 'idempotency_key' );
	if ( null === $once ) {
		return pixlab_store_put( $file, $request );
	}
	if ( ! preg_match( '/^[\x21-\x7e]{1,255}$/', $once ) ) {
		return pixlab_store_refusal( 400, __( 'The Idempotency-Key is not valid.', 'pixlab-store' ) );
	}
	$name   = 'pixlab_store_' . md5( get_current_user_id() . ' ' . $once );
	$hash   = hash_file( 'sha256', $file['tmp_name'] );
	$before = get_transient( $name );
	if ( is_array( $before ) ) {
		return pixlab_store_again( $before, $hash );
	}
	set_transient( $name, array( 'hash' => $hash ), 15 * MINUTE_IN_SECONDS );
	$reply = null;
	// Also when PHP gives up: the next try must not wait for one that has ended.
	register_shutdown_function(
		static function () use ( $name, &$reply ) {
			if ( ! $reply instanceof WP_REST_Response ) {
				delete_transient( $name );
			}
		}
	);
	$reply = pixlab_store_put( $file, $request );
	if ( $reply instanceof WP_REST_Response ) {
		$done = array(
			'hash'  => $hash,
			'reply' => $reply->get_data(),
		);
		set_transient( $name, $done, DAY_IN_SECONDS );
	}
	return $reply;
}

/**
 * Answers a try that is not the first.
 *
 * @param array  $before What is known of the first.
 * @param string $hash   The hash of the present file.
 * @return WP_REST_Response|WP_Error
 */
function pixlab_store_again( array $before, $hash ) {
	if ( $before['hash'] !== $hash ) {
		return pixlab_store_refusal( 422, __( 'This Idempotency-Key belongs to another file.', 'pixlab-store' ) );
	}
	if ( empty( $before['reply'] ) ) {
		return pixlab_store_refusal( 503, __( 'The file is being stored.', 'pixlab-store' ), '5' );
	}
	return new WP_REST_Response( $before['reply'], 200 );
}

/**
 * Looks at a file before it goes anywhere.
 *
 * @param mixed           $file    What PHP says of it.
 * @param WP_REST_Request $request The request.
 * @return WP_Error|null Null when it may go on.
 */
function pixlab_store_check_file( $file, $request ) {
	$too_large = __( 'The file is too large.', 'pixlab-store' );
	// Above post_max_size PHP hands over nothing at all.
	if ( null === $file && (int) $request->get_header( 'content_length' ) > 0 && ! $request->get_body_params() ) {
		return pixlab_store_refusal( 413, $too_large );
	}
	if ( ! is_array( $file ) || is_array( $file['error'] ) || UPLOAD_ERR_NO_FILE === $file['error'] ) {
		return pixlab_store_refusal( 400, __( 'The form has no file in a part named "file".', 'pixlab-store' ) );
	}
	if ( in_array( $file['error'], array( UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE ), true ) ) {
		return pixlab_store_refusal( 413, $too_large );
	}
	if ( UPLOAD_ERR_OK !== $file['error'] || ! is_uploaded_file( $file['tmp_name'] ) ) {
		return pixlab_store_refusal( 400, __( 'The file did not arrive whole.', 'pixlab-store' ) );
	}
	if ( 0 === $file['size'] ) {
		return pixlab_store_refusal( 400, __( 'The file is empty.', 'pixlab-store' ) );
	}
	$max_size = pixlab_store_max_size();
	if ( $max_size > 0 && $file['size'] > $max_size ) {
		return pixlab_store_refusal( 413, $too_large );
	}
	if ( ! pixlab_store_accepts( pixlab_store_setting( 'accept' ), pixlab_store_type_of( $file ) ) ) {
		return pixlab_store_refusal( 415, __( 'Files of this type are not taken.', 'pixlab-store' ) );
	}
	return null;
}

/**
 * What a file is. Its first bytes say so, and not whoever sent it.
 *
 * @param array $file What PHP says of it.
 * @return string Empty when that is unknown.
 */
function pixlab_store_type_of( array $file ) {
	if ( function_exists( 'mime_content_type' ) ) {
		return (string) mime_content_type( $file['tmp_name'] );
	}
	return (string) wp_get_image_mime( $file['tmp_name'] );
}

/**
 * Whether a list of types names this one.
 *
 * @param string $accept As on <input accept>; empty takes everything.
 * @param string $type   A file's type.
 * @return bool
 */
function pixlab_store_accepts( $accept, $type ) {
	if ( '' === $accept ) {
		return true;
	}
	$family = strtok( $type, '/' );
	foreach ( explode( ',', $accept ) as $one ) {
		if ( '.' === $one[0] ) {
			$named = wp_check_filetype( 'file' . $one, wp_get_mime_types() );
			// Types have several names: image/bmp is image/x-ms-bmp, too.
			if ( strtok( (string) $named['type'], '/' ) === $family ) {
				return true;
			}
		} elseif ( $one === $type || $one === $family . '/*' ) {
			return true;
		}
	}
	return false;
}

/**
 * Turns whatever WordPress says of this route into the JSON of PixLab's /store.
 *
 * @param WP_HTTP_Response $response The reply.
 * @param WP_REST_Server   $server   The server.
 * @param WP_REST_Request  $request  The request.
 * @return WP_HTTP_Response
 */
function pixlab_store_wire_reply( $response, $server, $request ) {
	if ( '/pixlab-store/v1/store' !== $request->get_route() ) {
		return $response;
	}
	$response->header( 'Cache-Control', 'no-store' );
	$once = (string) $request->get_header( 'idempotency_key' );
	if ( preg_match( '/^[\x21-\x7e]{1,255}$/', $once ) ) {
		$response->header( 'Idempotency-Key', $once );
	}
	$status = $response->get_status();
	if ( $status < 400 ) {
		return $response;
	}
	$data    = (array) $response->get_data();
	$code    = isset( $data['code'] ) ? $data['code'] : '';
	$message = isset( $data['message'] ) ? $data['message'] : '';
	if ( 'rest_no_route' === $code ) {
		$status  = 405;
		$message = __( 'Send a POST request.', 'pixlab-store' );
		$response->header( 'Allow', 'POST' );
	} elseif ( 'rest_cookie_invalid_nonce' === $code ) {
		// The uploader asks for a fresh nonce after a 401.
		$status  = 401;
		$message = __( 'This page has been open for too long. Reload it and try again.', 'pixlab-store' );
	}
	if ( ! empty( $data['data']['retry_after'] ) ) {
		$response->header( 'Retry-After', $data['data']['retry_after'] );
	}
	$response->set_status( $status );
	$response->set_data(
		array(
			'status' => $status,
			'error'  => wp_strip_all_tags( $message ),
		)
	);
	return $response;
}
