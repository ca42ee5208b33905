import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Import {
  /** The importing file, from the project's folder. */
  from: string;
  /** What it imports: a file of the project, with its own ending, or a package. */
  to: string;
  typeOnly: boolean;
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.(ts|mjs|js|html)$/.test(file));

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);

/** Everything that a file imports: statically, by re-export, or when it is needed. */
function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const to = text.startsWith('.') ? posix.join(posix.dirname(file), text).replace(/\.js$/, '.ts') : text;
    found.push({ from: file, to, typeOnly });
  };
  const isTypeOnly = (clause: ts.ImportClause | undefined): boolean =>
    !!clause &&
    (clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
      (!clause.name &&
        !!clause.namedBindings &&
        ts.isNamedImports(clause.namedBindings) &&
        clause.namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)));
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

const sources = filesIn('src');
const imports = sources.flatMap(importsOf);
const importsFrom = (folder: string): Import[] => imports.filter(({ from }) => from.startsWith(folder));

/** Asserts that there are none, and names those that there are. */
function none(forbidden: Import[]): void {
  assert.deepEqual(
    forbidden.map(({ from, to }) => `${from} imports ${to}`),
    [],
  );
}

/** Files in which a name stands as code, not in a comment or a string. */
const filesNaming = (name: string, files: string[]): string[] =>
  files.filter((file) => {
    const names = (node: ts.Node): boolean =>
      (ts.isIdentifier(node) && node.text === name && !ts.isPropertyAssignment(node.parent)) ||
      !!ts.forEachChild(node, (child) => names(child) || undefined);
    return names(parse(file));
  });

describe('layers', () => {
  test('the imports are seen at all', () => {
    assert.ok(imports.length > 50);
    assert.ok(imports.some(({ from, to }) => from === 'src/upload/queue.ts' && to === 'src/upload/item.ts'));
    assert.ok(imports.some(({ to, typeOnly }) => to === 'src/upload/errors.ts' && typeOnly));
  });

  test('1. wire.ts imports nothing', () => {
    none(importsFrom('src/wire.ts'));
  });

  test('2. the engine imports itself and the wire only', () => {
    none(importsFrom('src/upload/').filter(({ to }) => !/^src\/(upload\/|wire\.ts$)/.test(to)));
  });

  test('2. only transport.ts names XMLHttpRequest, only dropped-files.ts names DataTransfer', () => {
    const engine = sources.filter((file) => file.startsWith('src/upload/'));
    assert.deepEqual(filesNaming('XMLHttpRequest', sources), ['src/upload/transport.ts']);
    assert.deepEqual(filesNaming('DataTransfer', engine), ['src/upload/dropped-files.ts']);
  });

  test('2. the engine knows no page', () => {
    const engine = [...sources.filter((file) => file.startsWith('src/upload/')), 'src/wire.ts'];
    for (const name of ['document', 'window', 'HTMLElement', 'CustomEvent', 'fetch']) {
      assert.deepEqual(filesNaming(name, engine), [], name);
    }
  });

  test('of Lit only what the scripts for pages keep is used: neither directives nor decorators', () => {
    none(imports.filter(({ to }) => /^(lit\/|lit-|@lit)/.test(to)));
  });

  test('what is fetched on demand brings no second copy of Lit', () => {
    const fetched = [
      'src/asides.ts',
      'src/present-row.ts',
      'src/persist.ts',
      'src/explain.ts',
      'src/images/prepare.ts',
      'src/demo-transport.ts',
      'src/languages.ts',
      'src/layouts.styles.ts',
      'src/motion.ts',
    ];
    const reached = new Set([...fetched, 'src/images/thumbnails.ts', 'src/upload/same.ts', 'src/upload/folders.ts']);
    const used = imports.filter(({ typeOnly }) => !typeOnly);
    for (const file of reached) for (const { from, to } of used) if (from === file) reached.add(to);
    assert.deepEqual(
      [...reached].filter((name) => name === 'lit'),
      [],
    );
  });

  test('3. languages import types only', () => {
    none(importsFrom('src/locales/').filter(({ typeOnly }) => !typeOnly));
  });

  test('3. so do the types for frameworks, which nobody imports', () => {
    assert.ok(importsFrom('src/frameworks/').length > 5);
    none(importsFrom('src/frameworks/').filter(({ typeOnly }) => !typeOnly));
    none(imports.filter(({ from, to }) => to.startsWith('src/frameworks/') && !from.startsWith('src/frameworks/')));
  });

  test('4. controllers do not know the element', () => {
    none(
      importsFrom('src/controllers/').filter(({ to }) => /^src\/(pixlab-store|define|index|settings)\.ts$/.test(to)),
    );
  });

  test('5. only define.ts and index.ts import the element', () => {
    const others = imports.filter(({ from }) => from !== 'src/define.ts' && from !== 'src/index.ts');
    none(others.filter(({ to, typeOnly }) => to === 'src/pixlab-store.ts' && !typeOnly));
  });

  test('6. the server imports itself and the wire only', () => {
    const own = importsFrom('src/server/').filter(({ to }) => to.startsWith('src/'));
    none(own.filter(({ to }) => !/^src\/(server\/|wire\.ts$)/.test(to)));
  });

  test('6. nothing of the browser’s half imports the server', () => {
    const browser = imports.filter(({ from }) => !from.startsWith('src/server/'));
    none(browser.filter(({ to }) => to.startsWith('src/server/') || /^(node:|@fastify\/busboy|srvx)/.test(to)));
  });

  test('7. src imports neither demo nor test', () => {
    none(imports.filter(({ to }) => /^(demo|test)\//.test(to)));
  });

  test('7. demo pages use the public entries only', () => {
    const pages = [...filesIn('demo'), 'index.html'].filter((file) => file.endsWith('.html'));
    const entries = /^\/?(src\/(index|upload\/index)\.ts|dist\/pixlab-store\.(min|classic)\.js|pixlab-store(\/.*)?)$/;
    for (const page of pages) {
      const used = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/(?:src|from|import)[=( ]\s*["']([^"']+)["']/g)]
        .map(([, path]) => (path!.startsWith('.') ? posix.join(posix.dirname(page), path!) : path!))
        // Other people's scripts have folders of that name, too.
        .filter((path) => /^(?!https:).*\b(src|dist)\//.test(path));
      assert.deepEqual(
        used.filter((path) => !entries.test(path)),
        [],
        page,
      );
    }
  });

  test('what src imports of its own is there, and said to end in .js', () => {
    const own = imports.filter(({ to }) => to.startsWith('src/'));
    none(own.filter(({ to }) => !sources.includes(to)));
  });
});
