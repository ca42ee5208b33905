<?php
/**
 * Runs when the plugin is deleted: takes its settings, its key and what it remembers out of the database. The links of posts are
 * content and stay, as do the files.
 *
 * @package Pixlab_Store
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * Cleans one site.
 */
function pixlab_store_uninstall() {
	global $wpdb;
	delete_option( 'pixlab_store_settings' );
	delete_option( 'pixlab_store_key' );
	$names = $wpdb->get_col( // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- WordPress has no list of transients.
		$wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( '_transient_pixlab_store_' ) . '%' )
	);
	foreach ( $names as $name ) {
		delete_transient( substr( $name, strlen( '_transient_' ) ) );
	}
}

if ( is_multisite() ) {
	$pixlab_store_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $pixlab_store_sites as $pixlab_store_site ) {
		switch_to_blog( $pixlab_store_site );
		pixlab_store_uninstall();
		restore_current_blog();
	}
} else {
	pixlab_store_uninstall();
}
