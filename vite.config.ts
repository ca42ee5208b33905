import { transform } from 'lightningcss';
import { defineConfig, type EnvironmentOptions, type LibraryFormats, type Plugin } from 'vite';
import { localStore } from './demo/store-plugin.ts';

/** One file for a script tag, with Lit and English inside. */
function bundle(format: LibraryFormats, fileName: string): EnvironmentOptions {
  return {
    consumer: 'client',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['production', 'browser'] },
    build: {
      target: 'es2022',
      outDir: 'dist',
      emptyOutDir: false,
      copyPublicDir: false,
      minify: 'oxc',
      lib: { entry: 'src/index.ts', formats: [format], name: 'PixlabStore' },
      rolldownOptions: {
        // Loaded when a video is first chosen, from beside the script.
        external: [/\/video-still\.js$/],
        output: {
          entryFileNames: fileName,
          codeSplitting: false,
          paths: (id) => (id.endsWith('/video-still.js') ? './pixlab-store.video-still.js' : id),
          // Vite's library mode keeps white space in ES modules; Rolldown itself can take it out.
          minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
        },
      },
    },
  };
}

/** Minifiers leave template strings alone: the sheet and the markup are made small here. */
function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('.styles.ts')
        ? code.replace(/(?<=\bcss`)[^`$]*(?=`)/, (css) =>
            transform({ filename: id, code: Buffer.from(css), minify: true }).code.toString().replaceAll('\\', '\\\\'),
          )
        : undefined,
    generateBundle: (_options, bundled) => {
      for (const chunk of Object.values(bundled)) {
        // In minified code, line breaks are left only inside templates, where they are white space between tags.
        if (chunk.type === 'chunk') chunk.code = chunk.code.trim().replace(/\s*\n\s*/g, ' ');
      }
    },
  };
}

const still: EnvironmentOptions = bundle('es', 'pixlab-store.video-still.js');
still.build = { ...still.build, lib: { entry: 'src/images/video-still.ts', formats: ['es'] } };

export default defineConfig({
  plugins: [minifyTemplates(), localStore({ dir: './store-data' })],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  environments: {
    module: bundle('es', 'pixlab-store.min.js'),
    classic: bundle('iife', 'pixlab-store.classic.js'),
    still,
  },
  builder: {
    async buildApp(builder) {
      for (const name of ['module', 'classic', 'still']) await builder.build(builder.environments[name]!);
    },
  },
});
