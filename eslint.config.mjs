import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/**', 'site/**', 'coverage/**', 'store-data/**'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  lit['flat/recommended'],
  wc['flat/recommended'],
  litA11y.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The compiler finds these, too, and knows that `||=` reads.
      'no-unused-private-class-members': 'off',
      // `() => act()` hands a call on; braces around it say nothing more.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A number reads the same in every template.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // With `noUncheckedIndexedAccess`, `!` is how code says that it has looked already.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A page's callback may return nothing at all, and `string | void` is the type of that.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // As with `querySelector<T>`, the caller says what it knows.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // The only way to copy on a plain-http page.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'lib', name: 'execCommand' }] }],
      // Safari does not call a list without bullets a list unless it is told to.
      'lit-a11y/no-redundant-role': 'off',
      // The drop zone is only a larger target for the button inside it, which keys reach.
      'lit-a11y/click-events-have-key-events': 'off',
    },
  },
  {
    files: ['src/pixlab-store.ts'],
    rules: {
      // The only way to declare overloads of an inherited method; the class implements it by inheritance.
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai asserts by reading a property: `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A test that replaces a method keeps the old one, to put it back.
      '@typescript-eslint/unbound-method': 'off',
      // Semantic-dom-diff's types say of every `expect(x).to.equal(y)` that it is a promise, which it is not …
      '@typescript-eslint/no-floating-promises': 'off',
      // … but this one is.
      'no-restricted-syntax': [
        'error',
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
          message: 'Wait for it: `await expect(element).to.be.accessible()`.',
        },
      ],
    },
  },
  {
    files: ['test/{server,package,e2e,hosts}/**/*.ts'],
    rules: {
      // The runner waits for what its own functions return.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
        },
      ],
    },
  },
  {
    // No part of the TypeScript project.
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  {
    // Scripts that pages load as they are.
    files: ['test/visual/sheet.js', 'demo/*.js', 'demo/wordpress/pixlab-store/**/*.js', 'bench/rivals/*.js'],
    languageOptions: { globals: globals.browser },
  },
);
