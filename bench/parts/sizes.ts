import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import { type Figure, LIT, OURS } from '../figures.ts';
import { root } from '../site.ts';
import type { Part } from './part.ts';

const packed = (content: Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).length;

const KB = 1000;

const typesOf = (script: string): string => script.replace(/js$/, 'd.ts');

/** What is delivered. */
export const sizes: Part = async ({ rivals }) => {
  const dist = join(root, 'dist');
  const sizeOf = (name: string): number => packed(readFileSync(join(dist, name))) / KB;
  const { outputFiles } = await build({
    stdin: { contents: `export * from 'lit'`, resolveDir: root },
    ...{ bundle: true, minify: true, write: false, format: 'esm' },
  });
  const core: Figure = {
    what: 'Delivered, Brotli',
    unit: 'kB',
    taken: {
      [LIT]: [packed(outputFiles[0]!.contents) / KB],
      [OURS]: [sizeOf('pixlab-store.min.js')],
      ...Object.fromEntries(
        rivals.map(({ name, script, sheet }) => [name, [(packed(script) + (sheet.length && packed(sheet))) / KB]]),
      ),
    },
    bar: { of: 'value', atMost: 18 },
  };
  const companions = readdirSync(dist)
    // What has types is a module of the package.
    .filter((name, _index, all) => /^pixlab-store\.(?!min|classic)\w+\.js$/.test(name) && !all.includes(typesOf(name)))
    .map((name) => ({ what: `Companion ${name.split('.')[1]!}`, unit: 'kB', taken: { [OURS]: [sizeOf(name)] } }));
  return [core, ...companions];
};
