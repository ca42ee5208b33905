<?php
/**
 * Plugin Name:       PixLab Store
 * Description:       People upload images and videos with a comment: in a box of the editor, in a block, or on a page by a shortcode. Files go into the media library, to PixLab, or to a relay of your own.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The authors of pixlab-store
 * License:           MIT
 * Text Domain:       pixlab-store
 *
 * @package Pixlab_Store
 */

defined( 'ABSPATH' ) || exit;

define( 'PIXLAB_STORE_VERSION', '0.1.0' );
define( 'PIXLAB_STORE_FILE', __FILE__ );

require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/scripts.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/media.php';
require __DIR__ . '/includes/meta-box.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/rest.php';
require __DIR__ . '/includes/stores.php';
require __DIR__ . '/includes/settings-page.php';
