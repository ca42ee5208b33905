import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** The element's reference, made from its doc comments: for tools, and as hints in VS Code and JetBrains editors. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/server/**', 'src/locales/**', 'src/frameworks/**'],
  outdir: '.',
  litelement: true,
  // The package.json names the file already.
  packagejson: false,
  plugins: [
    customElementVsCodePlugin({
      outdir: '.',
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({ outdir: '.', webTypesFileName: 'web-types.json', packageJson: false }),
  ],
};
