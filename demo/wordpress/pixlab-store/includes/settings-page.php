<?php
/**
 * The settings page.
 *
 * @package Pixlab_Store
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', 'pixlab_store_add_settings_page' );
add_action( 'admin_init', 'pixlab_store_register_settings' );
add_filter( 'plugin_action_links_' . plugin_basename( PIXLAB_STORE_FILE ), 'pixlab_store_action_links' );

/**
 * Puts the page into the menu.
 */
function pixlab_store_add_settings_page() {
	add_options_page( __( 'PixLab Store', 'pixlab-store' ), __( 'PixLab Store', 'pixlab-store' ), 'manage_options', 'pixlab-store', 'pixlab_store_settings_page' );
}

/**
 * Adds a link to the page to the list of plugins.
 *
 * @param string[] $links The links that are there.
 * @return string[]
 */
function pixlab_store_action_links( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=pixlab-store' ) ), esc_html__( 'Settings', 'pixlab-store' ) );
	array_unshift( $links, $link );
	return $links;
}

/**
 * Makes the settings and their fields known.
 */
function pixlab_store_register_settings() {
	register_setting(
		'pixlab_store',
		'pixlab_store_settings',
		array(
			'type'              => 'object',
			'default'           => pixlab_store_defaults(),
			'sanitize_callback' => 'pixlab_store_sanitize_settings',
		)
	);
	$sections = array(
		'place' => array(
			__( 'Where files go', 'pixlab-store' ),
			array(
				'mode'  => __( 'Store files in', 'pixlab-store' ),
				'key'   => __( 'PixLab key', 'pixlab-store' ),
				'relay' => __( 'Address of the relay', 'pixlab-store' ),
			),
		),
		'rules' => array(
			__( 'What may be uploaded', 'pixlab-store' ),
			array(
				'max_size'   => __( 'Largest file', 'pixlab-store' ),
				'accept'     => __( 'Types', 'pixlab-store' ),
				'capability' => __( 'Who may upload', 'pixlab-store' ),
			),
		),
		'box'   => array(
			__( 'In the editor', 'pixlab-store' ),
			array( 'post_types' => __( 'Show the box on', 'pixlab-store' ) ),
		),
	);
	foreach ( $sections as $section => list( $title, $fields ) ) {
		add_settings_section( 'pixlab_store_' . $section, $title, '__return_null', 'pixlab-store' );
		foreach ( $fields as $name => $label ) {
			$is_group = in_array( $name, array( 'mode', 'capability', 'post_types' ), true );
			add_settings_field(
				'pixlab_store_' . $name,
				$label,
				'pixlab_store_field_' . $name,
				'pixlab-store',
				'pixlab_store_' . $section,
				$is_group ? array() : array( 'label_for' => 'pixlab-store-' . $name )
			);
		}
	}
}

/**
 * Prints a list of radio buttons or checkboxes.
 *
 * @param string   $name    The setting.
 * @param string   $type    'radio' or 'checkbox'.
 * @param string[] $choices What each value is called.
 */
function pixlab_store_choices( $name, $type, array $choices ) {
	$chosen = (array) pixlab_store_setting( $name );
	echo '<fieldset>';
	foreach ( $choices as $value => $label ) {
		printf(
			'<label><input type="%s" name="pixlab_store_settings[%s]%s" value="%s"%s> %s</label><br>',
			esc_attr( $type ),
			esc_attr( $name ),
			'checkbox' === $type ? '[]' : '',
			esc_attr( $value ),
			checked( in_array( (string) $value, $chosen, true ), true, false ),
			esc_html( $label )
		);
	}
	echo '</fieldset>';
}

/**
 * Prints a line below a field.
 *
 * @param string $text The line.
 */
function pixlab_store_hint( $text ) {
	echo '<p class="description">' . esc_html( $text ) . '</p>';
}

/**
 * The field: where files go.
 */
function pixlab_store_field_mode() {
	pixlab_store_choices(
		'mode',
		'radio',
		array(
			'library' => __( 'The media library of this site. Needs no account', 'pixlab-store' ),
			'pixlab'  => __( 'PixLab, sent on by this site. Needs a key', 'pixlab-store' ),
			'relay'   => __( 'Another relay. Browsers send files there, and not to this site', 'pixlab-store' ),
		)
	);
}

/**
 * The field: the key. What is stored never gets into the page.
 */
function pixlab_store_field_key() {
	if ( defined( 'PIXLAB_STORE_KEY' ) ) {
		pixlab_store_hint( __( 'PIXLAB_STORE_KEY in wp-config.php holds the key.', 'pixlab-store' ) );
		return;
	}
	$is_stored = '' !== pixlab_store_key();
	printf(
		'<input type="password" class="regular-text code" id="pixlab-store-key" name="pixlab_store_settings[key]" value="" autocomplete="off" spellcheck="false" placeholder="%s">',
		$is_stored ? esc_attr__( '•••••••• (a key is stored)', 'pixlab-store' ) : ''
	);
	if ( $is_stored ) {
		pixlab_store_hint( __( 'Leave this empty to keep the stored key. It is not shown again.', 'pixlab-store' ) );
		printf( '<label><input type="checkbox" name="pixlab_store_settings[forget]" value="1"> %s</label>', esc_html__( 'Forget the stored key', 'pixlab-store' ) );
	} else {
		pixlab_store_hint( __( 'From your PixLab console. It stays on this server and is not shown again.', 'pixlab-store' ) );
	}
}

/**
 * The field: the address of another relay.
 */
function pixlab_store_field_relay() {
	printf(
		'<input type="url" class="regular-text code" id="pixlab-store-relay" name="pixlab_store_settings[relay]" value="%s" placeholder="https://uploads.example.com/store">',
		esc_attr( pixlab_store_setting( 'relay' ) )
	);
	pixlab_store_hint( __( 'Only for another relay. It has to let in pages of this site, and decides by itself what it takes.', 'pixlab-store' ) );
}

/**
 * The field: the largest file.
 */
function pixlab_store_field_max_size() {
	$size = (float) pixlab_store_setting( 'max_size' );
	printf(
		'<input type="number" class="small-text" id="pixlab-store-max_size" name="pixlab_store_settings[max_size]" min="0" step="any" value="%s"> %s',
		$size > 0 ? esc_attr( (string) $size ) : '',
		esc_html__( 'megabytes', 'pixlab-store' )
	);
	pixlab_store_hint(
		sprintf(
			/* translators: %s: a number, such as 64. */
			__( 'Empty for as much as this server takes: %s MB, as upload_max_filesize and post_max_size in its php.ini say.', 'pixlab-store' ),
			number_format_i18n( floor( wp_max_upload_size() / 100000 ) / 10, 1 )
		)
	);
}

/**
 * The field: the types of files.
 */
function pixlab_store_field_accept() {
	printf(
		'<input type="text" class="regular-text code" id="pixlab-store-accept" name="pixlab_store_settings[accept]" value="%s">',
		esc_attr( pixlab_store_setting( 'accept' ) )
	);
	pixlab_store_hint( __( 'For instance image/*, image/png or .mp4, with commas between them. Empty takes every type. The media library takes only what WordPress allows.', 'pixlab-store' ) );
}

/**
 * The field: who may upload.
 */
function pixlab_store_field_capability() {
	pixlab_store_choices(
		'capability',
		'radio',
		array(
			'upload_files' => __( 'Authors, editors and administrators', 'pixlab-store' ),
			'read'         => __( 'Everyone who is logged in, subscribers too', 'pixlab-store' ),
		)
	);
}

/**
 * The field: where the editor shows the box.
 */
function pixlab_store_field_post_types() {
	pixlab_store_choices( 'post_types', 'checkbox', wp_list_pluck( pixlab_store_possible_post_types(), 'label' ) );
	pixlab_store_hint( __( 'The block and the shortcodes work everywhere.', 'pixlab-store' ) );
}

/**
 * Prints the page.
 */
function pixlab_store_settings_page() {
	$places = array(
		'library' => __( 'Files go into the media library.', 'pixlab-store' ),
		'pixlab'  => __( 'Files go to PixLab.', 'pixlab-store' ),
		'relay'   => __( 'Files go to another relay.', 'pixlab-store' ),
	);
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	echo '<form method="post" action="options.php">';
	settings_fields( 'pixlab_store' );
	do_settings_sections( 'pixlab-store' );
	submit_button();
	echo '</form>';

	echo '<h2>' . esc_html__( 'Try it', 'pixlab-store' ) . '</h2>';
	echo '<p>' . esc_html( $places[ pixlab_store_mode() ] ) . ' ' . esc_html__( 'What you upload here is really stored.', 'pixlab-store' ) . '</p>';
	echo '<div class="pixlab-store-trial">';
	pixlab_store_print_element();
	echo '</div>';

	echo '<h2>' . esc_html__( 'Shortcodes', 'pixlab-store' ) . '</h2>';
	echo '<p><code>[pixlab_store]</code> ' . esc_html__( 'is an uploader on a page, for those who may upload.', 'pixlab-store' ) . '</p>';
	echo '<p><code>[pixlab_media]</code> ' . esc_html__( 'shows what the box in the editor holds for a post.', 'pixlab-store' ) . '</p>';
	echo '</div>';
}
