import { execFile, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import { freePort } from '../../helpers/local-server.ts';
import { pluginFiles } from '../../../demo/wordpress/zip.mjs';
import { leaveOut, needs } from '../../server/helpers/debian.ts';
import { until } from '../../server/helpers/server.ts';
import { npmPackage } from './npm-package.ts';

/** The Debian release whose WordPress is taken: 6.8. */
const SUITE = 'trixie';

const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyfive',
  ...['lodash', 'underscore', 'cropper', 'prototype', 'scriptaculous'].map((name) => `libjs-${name}`),
  'php-getid3',
];

const EXTENSIONS = { curl: 'curl', dom: 'xml', gd: 'gd', mbstring: 'mbstring', pdo_sqlite: 'sqlite3', zip: 'zip' };

/** Ends well where PHP has all that WordPress and the plugin use. */
const PHP: [string, ...string[]] = [
  'php',
  '-r',
  `exit((int) (array_filter(${JSON.stringify(Object.keys(EXTENSIONS))}, "extension_loaded") !== ${JSON.stringify(Object.keys(EXTENSIONS))}));`,
];

/** SQLite in place of a database server: WordPress' own drop-in, which ships inside this package. */
const SQLITE: [name: string, version: string] = ['@wp-playground/cli', '3.1.56'];

export const LOGIN = { user: 'admin', password: 'admin-pass-1' };

/** A WordPress that runs. */
export interface WordPress {
  /** Where it answers, without a slash at the end. */
  origin: string;
  /** The site's folder. */
  dir: string;
  /** Runs PHP within WordPress and returns what it prints. */
  php: (code: string) => Promise<string>;
  /** What PHP complained about so far. */
  complaints: () => string;
  stop: () => void;
}

/**
 * Starts a real WordPress on the loopback: Debian's package, unpacked and not installed. `undefined` where it cannot be had;
 * the test is then skipped, or fails where everything is to be checked.
 *
 * @param env for PHP, `PIXLAB_ENDPOINT` above all: what the plugin takes for PixLab
 */
export async function startWordPress(
  t: TestContext,
  env: Record<string, string> = {},
  port = 0,
): Promise<WordPress | undefined> {
  const extensions = Object.values(EXTENSIONS).map((name) => `php-${name}`);
  if (!needs(t, PHP, ['php-cli', ...extensions])) return undefined;
  const sqlite = npmPackage(t, ...SQLITE);
  const core = sqlite && unpackedWordPress(t);
  if (!sqlite || !core) return undefined;
  const dir = mkdtempSync(join(tmpdir(), 'pixlab-store-wordpress-'));
  const origin = `http://127.0.0.1:${port || (await freePort())}`;
  layOut(dir, core, sqlite, origin);

  // Not in step with this process: PHP may have to reach a server that runs in it.
  const php = async (code: string, before = ''): Promise<string> => {
    const main = `${before}$_SERVER['HTTP_HOST'] = '${new URL(origin).host}'; require '${dir}/wp-load.php';\n${code}`;
    const args = ['-d', 'memory_limit=512M', '-d', 'sendmail_path=/bin/true', '-r', main];
    return (await promisify(execFile)('php', args, { env: { ...process.env, ...env } })).stdout;
  };
  await php(
    `require ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install('A site', '${LOGIN.user}', 'admin@example.com', false, '', '${LOGIN.password}');`,
    // Without it WordPress would only show its installation page.
    `define('WP_INSTALLING', true);`,
  );

  const limits = ['memory_limit=512M', 'upload_max_filesize=8M', 'post_max_size=9M', 'display_errors=0'];
  const server = spawn(
    'php',
    [...limits.flatMap((limit) => ['-d', limit]), '-S', new URL(origin).host, '-t', dir],
    // Its workers make up a group, which is ended as a whole.
    { env: { ...process.env, ...env, PHP_CLI_SERVER_WORKERS: '4' }, stdio: 'ignore', detached: true },
  );
  const stop = (): void => {
    if (server.exitCode === null && server.pid) process.kill(-server.pid, 'SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  };
  process.once('exit', stop);
  await until(
    () =>
      fetch(`${origin}/wp-login.php`).then(
        ({ ok }) => ok,
        () => false,
      ),
    'WordPress answers',
  );
  const log = join(dir, 'debug.log');
  return { origin, dir, php, stop, complaints: () => (existsSync(log) ? readFileSync(log, 'utf8') : '') };
}

/** The folder of Debian's WordPress, which stays for later runs. Another release's packages are seen by apt for this alone. */
function unpackedWordPress(t: TestContext): string | undefined {
  const cache = join(tmpdir(), 'pixlab-store-hosts');
  const folder = join(cache, `wordpress-${SUITE}`);
  const core = join(folder, 'usr/share/wordpress');
  if (existsSync(core)) return core;
  mkdirSync(cache, { recursive: true });
  // Under another name until it is whole: test files run side by side.
  const fresh = mkdtempSync(join(cache, 'fresh-'));
  const archive = debianArchive();
  if (archive && download(fresh, archive)) {
    try {
      renameSync(join(fresh, 'root'), folder);
    } catch {
      // Another run was faster.
    }
  }
  rmSync(fresh, { recursive: true, force: true });
  if (existsSync(core)) return core;
  leaveOut(t, [`Debian ${SUITE}'s wordpress`]);
  return undefined;
}

function download(fresh: string, archive: string): boolean {
  for (const dir of ['lists/partial', 'cache/archives/partial', 'debs', 'root'])
    mkdirSync(join(fresh, dir), { recursive: true });
  const list = join(fresh, 'sources.list');
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  writeFileSync(list, `deb [signed-by=${keys}] ${archive} ${SUITE} main\n`);
  const view = {
    'Dir::Etc::sourcelist': list,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::lists': join(fresh, 'lists'),
    'Dir::Cache': join(fresh, 'cache'),
    'APT::Sandbox::User': 'root',
  };
  const options = Object.entries(view).map(([name, value]) => `-o${name}=${value}`);
  const debs = join(fresh, 'debs');
  const run = (command: string, ...args: string[]): boolean => spawnSync(command, args, { cwd: debs }).status === 0;
  return (
    run('apt-get', ...options, 'update') &&
    run('apt-get', ...options, 'download', ...PACKAGES) &&
    readdirSync(debs).every((deb) => run('dpkg-deb', '-x', deb, join(fresh, 'root')))
  );
}

/** Where this machine gets Debian from. */
function debianArchive(): string | undefined {
  const places = ['/etc/apt/sources.list', ...filesIn('/etc/apt/sources.list.d')].filter((file) => existsSync(file));
  const text = places.map((file) => readFileSync(file, 'utf8')).join('\n');
  return /^(?:deb\s[^#\n]*?|URIs:\s*)(https?:\/\/\S+?\/debian)\/?(?:\s|$)/m.exec(text)?.[1];
}

const filesIn = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir).map((name) => join(dir, name)) : []);

/** Lays a site out that is its own copy of everything. */
function layOut(dir: string, core: string, sqlite: string, origin: string): void {
  // Debian's package is made of links, of which those to other languages lead nowhere: tar leaves them out and complains.
  spawnSync('sh', [
    '-c',
    'tar -C "$0" --exclude .htaccess --exclude wp-config.php -chf - . | tar -C "$1" -xf -',
    core,
    dir,
  ]);
  const content = join(dir, 'wp-content');
  const plugins = join(content, 'plugins');
  const dropIn = join(plugins, 'sqlite-database-integration');
  for (const one of [plugins, join(content, 'database'), join(content, 'mu-plugins'), join(content, 'uploads')])
    mkdirSync(one, { recursive: true });
  const zip = join(sqlite, 'sqlite-database-integration.zip');
  spawnSync('php', ['-r', `$z = new ZipArchive(); $z->open('${zip}'); $z->extractTo('${plugins}');`]);
  renameSync(join(plugins, 'plugin-sqlite-database-integration'), dropIn);
  const db = readFileSync(join(dropIn, 'db.copy'), 'utf8');
  writeFileSync(
    join(content, 'db.php'),
    db
      .replace('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', dropIn)
      .replace('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php'),
  );
  writeFileSync(join(content, 'mu-plugins/testing.php'), MU_PLUGIN);
  writeFileSync(join(dir, 'wp-config.php'), config(dir, origin));
}

/** Puts the plugin's files where WordPress looks for them, and switches it on. */
export async function addPlugin(site: WordPress): Promise<void> {
  for (const [name, bytes] of Object.entries(pluginFiles())) {
    const path = join(site.dir, 'wp-content/plugins', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  await site.php(`update_option('active_plugins', ['pixlab-store/pixlab-store.php']);`);
}

/** What the tests need and no site has: another PixLab, and the old editor for those who ask. */
const MU_PLUGIN = `<?php
add_filter('pixlab_store_endpoint', fn($endpoint) => getenv('PIXLAB_ENDPOINT') ?: $endpoint);
add_filter('use_block_editor_for_post', fn($use) => $use && !isset($_COOKIE['classic-editor']));
`;

function config(dir: string, origin: string): string {
  const constants = {
    ...{ DB_NAME: 'wp', DB_USER: '', DB_PASSWORD: '', DB_HOST: '', DB_CHARSET: 'utf8', DB_COLLATE: '' },
    ...{ AUTH_KEY: 'a', SECURE_AUTH_KEY: 'b', LOGGED_IN_KEY: 'c', NONCE_KEY: 'd', WP_HOME: origin, WP_SITEURL: origin },
    ...{ WP_HTTP_BLOCK_EXTERNAL: true, WP_ACCESSIBLE_HOSTS: '127.0.0.1', DISABLE_WP_CRON: true },
    ...{ AUTOMATIC_UPDATER_DISABLED: true, FS_METHOD: 'direct' },
    ...{ WP_DEBUG: true, WP_DEBUG_DISPLAY: false, WP_DEBUG_LOG: join(dir, 'debug.log') },
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `define('${name}', ${typeof value === 'string' ? `'${value}'` : value});`,
  );
  const end = [`$table_prefix = 'wp_';`, `defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');`];
  return ['<?php', ...lines, ...end, `require_once ABSPATH . 'wp-settings.php';`, ''].join('\n');
}
