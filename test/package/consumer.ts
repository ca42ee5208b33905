import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Manifest {
  name: string;
  version: string;
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
  peerDependencies?: Record<string, string>;
  files: string[];
}

export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** The scripts that pages load, and those that these load on demand. */
export const PAGE_SCRIPTS = ['min', 'classic'].map((name) => `pixlab-store.${name}.js`);
export const LAZY_SCRIPTS = [
  ...['asides', 'demo', 'folders', 'images', 'languages', 'layouts', 'motion', 'persist', 'prepare', 'present', 'same'],
].map((name) => `pixlab-store.${name}.js`);
/** Of these two the one is loaded by the pictures' script, the other by the asides'. */
export const SCRIPTS = [...PAGE_SCRIPTS, ...LAZY_SCRIPTS, 'pixlab-store.video.js', 'pixlab-store.explain.js'];

/** A project that has installed the package as it would be published; nothing is fetched for it. */
export class Consumer {
  readonly folder = mkdtempSync(join(tmpdir(), 'pixlab-store-consumer-'));
  readonly tarball: string;
  /** What is in the tarball. */
  readonly files: string[];

  constructor() {
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', this.folder];
    const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', stdio: 'pipe' } as const;
    const [packed] = JSON.parse(execFileSync('npm', args, options)) as {
      filename: string;
      files: { path: string }[];
    }[];
    this.tarball = join(this.folder, packed!.filename);
    this.files = packed!.files.map(({ path }) => path);
    execFileSync('tar', ['-xzf', this.tarball, '-C', this.folder]);
    mkdirSync(join(this.folder, 'node_modules'));
    renameSync(join(this.folder, 'package'), this.path('.'));
    for (const name of Object.keys(manifest.dependencies)) this.link(name);
    this.write('package.json', '{ "type": "module" }');
  }

  /** Where a file of the installed package is. */
  path(file: string): string {
    return join(this.folder, 'node_modules', manifest.name, file);
  }

  read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  /** Lets the project use a package that is installed here. */
  link(name: string): void {
    const place = join(this.folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place, 'junction');
  }

  /** Writes a file of the project, and says where it is. */
  write(name: string, text: string): string {
    const place = join(this.folder, name);
    writeFileSync(place, text);
    return place;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs this Node. What it says is in the error if it fails. */
export function node(args: string[], cwd = root): string {
  try {
    return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${args.join(' ')}\n${stdout}${stderr}`, { cause: error });
  }
}

/** Runs a command of a package that is installed here. */
export const run = (command: string, args: string[], cwd = root): string =>
  node([join(root, 'node_modules', command), ...args], cwd);

/** What a module imports, statically and on demand; without what it computes. */
export function importsOf(file: string, code: string): string[] {
  const found: unknown[] = [];
  const note = ({ source }: { source?: unknown }): void =>
    void found.push(source && (source as { value?: unknown }).value);
  new Visitor({
    ImportDeclaration: note,
    ExportNamedDeclaration: note,
    ExportAllDeclaration: note,
    ImportExpression: note,
  }).visit(parseSync(file, code).program);
  return found.filter((specifier) => typeof specifier === 'string');
}
