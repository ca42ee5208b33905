// `npm run wordpress:zip`: the plugin with the built scripts in it, as one file that WordPress installs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');

/** What a page loads of `dist`. */
const SCRIPT = /^pixlab-store\.(?!classic\.)(\w+\.js|licenses\.txt)$/;

/**
 * The plugin's files by their paths in the zip: the plugin itself, the scripts out of `dist`, and the licence.
 *
 * @returns {Record<string, Uint8Array>}
 * @throws Error when there is no build
 */
export function pluginFiles() {
  const files = { 'pixlab-store/LICENSE': readFileSync(join(root, 'LICENSE')) };
  for (const entry of readdirSync(join(here, 'pixlab-store'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[relative(here, path).replaceAll('\\', '/')] = readFileSync(path);
  }
  const dist = join(root, 'dist');
  const scripts = readdirSync(dist).filter((name) => SCRIPT.test(name));
  if (!scripts.includes('pixlab-store.min.js')) throw new Error('Run `npm run build` first.');
  for (const name of scripts) files[`pixlab-store/scripts/${name}`] = readFileSync(join(dist, name));
  return files;
}

/** Writes the zip. Its name has no version in it, so that WordPress replaces an older one. */
export function writeZip(path) {
  writeFileSync(path, zipSync(pluginFiles(), { level: 9 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(here, 'pixlab-store.zip');
  writeZip(path);
  console.log(`${relative(process.cwd(), path)}: upload it in WordPress under Plugins, Add New Plugin, Upload Plugin.`);
}
