import { build, type BuildFailure } from 'esbuild';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How a package of the registry is put on a page. */
interface Adapter {
  script: string;
  /** JavaScript for what a person clicks to choose files. */
  control: string;
}

const ADAPTERS: Record<string, Adapter> = {
  uppy: { script: 'uppy.js', control: `document.querySelector('.uppy-Dashboard-browse')` },
  filepond: { script: 'filepond.js', control: `document.querySelector('.filepond--label-action')` },
  dropzone: { script: 'dropzone.js', control: `document.querySelector('.dz-button')` },
  vaadin: { script: 'vaadin.js', control: `document.querySelector('vaadin-upload vaadin-button')` },
  uploadcare: {
    script: 'uploadcare.js',
    control: `document.querySelector('uc-simple-btn button, uc-start-from button, uc-drop-area [role=button], uc-drop-area button')`,
  },
};

const NAMES: Record<string, string> = {
  '@uppy/core': 'uppy',
  '@uppy/dashboard': 'uppy',
  uppy: 'uppy',
  filepond: 'filepond',
  dropzone: 'dropzone',
  '@vaadin/upload': 'vaadin',
  '@uploadcare/file-uploader': 'uploadcare',
};

/** One that is installed, ready for a page. */
export interface Rival {
  name: string;
  control: string;
  script: Uint8Array;
  sheet: Uint8Array;
}

/** Packs those that can be had; says of each other in one line why it is left out. */
export async function packRivals(names: readonly string[], say: (line: string) => void): Promise<Rival[]> {
  const packed: Rival[] = [];
  for (const name of names) {
    const adapter = ADAPTERS[NAMES[name] ?? ''];
    if (!adapter) {
      say(`${name} is left out: there is no adapter for it. There are some for ${Object.keys(NAMES).join(', ')}.`);
      continue;
    }
    try {
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL(`rivals/${adapter.script}`, import.meta.url))],
        ...{ bundle: true, write: false, minify: true, format: 'esm', target: 'es2022', outdir: 'out' },
        // So that they need not be installed in this project.
        nodePaths: process.env.NODE_PATH?.split(delimiter) ?? [],
        define: { 'process.env.NODE_ENV': '"production"' },
        loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
        logLevel: 'silent',
      });
      const fileOf = (ending: string): Uint8Array =>
        outputFiles.find(({ path }) => path.endsWith(ending))?.contents ?? new Uint8Array();
      packed.push({ name, control: adapter.control, script: fileOf('.js'), sheet: fileOf('.css') });
    } catch (error) {
      const [first] = (error as Partial<BuildFailure>).errors ?? [];
      say(`${name} is left out: ${first?.text ?? String(error)}. Is it installed?`);
    }
  }
  return packed;
}
