<?php
/**
 * Stored media on public pages.
 *
 * @package Pixlab_Store
 */

defined( 'ABSPATH' ) || exit;

add_shortcode( 'pixlab_media', 'pixlab_store_media_shortcode' );

/**
 * A link as it may be stored and shown.
 *
 * @param mixed $link Whatever was sent.
 * @return string Empty when it is no http(s) address.
 */
function pixlab_store_clean_link( $link ) {
	return is_string( $link ) ? esc_url_raw( trim( $link ), array( 'http', 'https' ) ) : '';
}

/**
 * An image or a video, ready to be printed.
 *
 * @param string $link       Where it is.
 * @param string $alt        What it shows, for those who cannot see it.
 * @param string $attributes Attributes of the figure, escaped.
 * @return string
 */
function pixlab_store_media_html( $link, $alt, $attributes = 'class="pixlab-store-media"' ) {
	$link = pixlab_store_clean_link( $link );
	if ( '' === $link ) {
		return '';
	}
	$path = (string) wp_parse_url( $link, PHP_URL_PATH );
	$kind = wp_check_filetype( $path, wp_get_mime_types() );
	if ( 0 === strpos( (string) $kind['type'], 'video/' ) ) {
		$media = sprintf( '<video src="%s" aria-label="%s" controls preload="metadata" style="max-width:100%%"></video>', esc_url( $link ), esc_attr( $alt ) );
	} else {
		// Of a picture in the media library WordPress knows the size, and smaller copies.
		$attachment = attachment_url_to_postid( $link );
		$fit        = 'max-width:100%;height:auto';
		$more       = array(
			'alt'   => $alt,
			'style' => $fit,
		);
		$media      = $attachment ? wp_get_attachment_image( $attachment, 'full', false, $more ) : '';
		if ( '' === $media ) {
			$media = sprintf( '<img src="%s" alt="%s" loading="lazy" decoding="async" style="%s">', esc_url( $link ), esc_attr( $alt ), $fit );
		}
	}
	return '<figure ' . $attributes . '>' . $media . '</figure>';
}

/**
 * The shortcode [pixlab_media]: what the box in the editor holds for this post, or for the one named by "post".
 *
 * @param array|string $given What stands in the shortcode.
 * @return string
 */
function pixlab_store_media_shortcode( $given ) {
	$given = shortcode_atts(
		array(
			'post' => get_the_ID(),
			'alt'  => '',
		),
		$given,
		'pixlab_media'
	);
	$post  = get_post( absint( $given['post'] ) );
	if ( ! $post || post_password_required( $post ) || ! ( is_post_publicly_viewable( $post ) || current_user_can( 'read_post', $post->ID ) ) ) {
		return '';
	}
	$alt = '' === $given['alt'] ? get_post_meta( $post->ID, '_pixlab_store_alt', true ) : $given['alt'];
	return pixlab_store_media_html( get_post_meta( $post->ID, '_pixlab_store_media', true ), (string) $alt );
}
