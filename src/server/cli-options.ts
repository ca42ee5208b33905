import { parseArgs } from 'node:util';
import { isOrigin, type StoreHandlerOptions } from './options.js';
import { isSecret } from './signatures.js';
import { type S3Options, toS3 } from './to-s3.js';
import { toDisk } from './to-disk.js';
import { toPixLab } from './to-pixlab.js';

/** What the command was asked to do. */
export interface Command {
  port: number;
  host: string;
  quiet: boolean;
  /** What it does with files, for people: a sentence without its beginning. */
  where: string;
  handler: StoreHandlerOptions;
}

/** Wrong use of the command: its message is for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const HELP = `pixlab-store: takes the uploads of <pixlab-store> elements, and keeps the key off the page

  PIXLAB_KEY=… npx pixlab-store     hands files on to PixLab
  npx pixlab-store                  keeps them in ./store-data

  --port NUMBER          where to listen; 0: any free port            PORT                  3000
  --host ADDRESS         0.0.0.0 for every network                    PIXLAB_HOST           127.0.0.1
  --origin ORIGIN        whose pages may upload besides its own;      PIXLAB_ORIGIN         those on
                         may be given again, or with commas; * for all                      this machine
  --max-size SIZE        the largest file, such as 25MB               PIXLAB_MAX_SIZE       no limit
  --dir FOLDER           keeps files there                            PIXLAB_DIR            ./store-data
  --s3 URL               keeps files in a bucket:                     PIXLAB_S3
                         s3://BUCKET/PREFIX?public=URL&region=REGION&endpoint=URL
                         (keys are those of the AWS SDK: AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY)
  --token-secret SECRET  asks for upload tokens                       PIXLAB_TOKEN_SECRET
  --undo-secret SECRET   lets the page remove what it has stored      PIXLAB_UNDO_SECRET
  --quiet                no line for each upload                      PIXLAB_QUIET=1
  --help                 this text

Secrets are better given as environment variables: other users of a machine can read its command lines.
PIXLAB_ENDPOINT is where PixLab's /store is, if it is not at https://api.pixlab.io/store.
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  origin: { type: 'string', multiple: true },
  'max-size': { type: 'string' },
  dir: { type: 'string' },
  s3: { type: 'string' },
  'token-secret': { type: 'string' },
  'undo-secret': { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Pages of this very machine: whoever serves one there could as well send files without it. */
const HERE = ['http://localhost:*', 'http://127.0.0.1:*'];
const isHere = (host: string): boolean => ['localhost', '127.0.0.1', '::1'].includes(host);

type Env = Record<string, string | undefined>;

/**
 * Reads the command line and the environment; the command line wins.
 *
 * @returns `undefined` when help was asked for
 * @throws UsageError when something of it makes no sense
 */
export function readCommand(args: string[], env: Env): Command | undefined {
  const given = parsed(args);
  if (given.help) return undefined;
  // A variable that is set to nothing counts as not set.
  const of = (name: string): string | undefined => env[name] || undefined;
  const dir = given.dir ?? of('PIXLAB_DIR');
  const s3 = given.s3 ?? of('PIXLAB_S3');
  const key = of('PIXLAB_KEY');
  const origins = originsIn(given.origin?.join(',') ?? of('PIXLAB_ORIGIN'));
  const maxSize = given['max-size'] ?? of('PIXLAB_MAX_SIZE');
  const tokenSecret = given['token-secret'] ?? of('PIXLAB_TOKEN_SECRET');
  const undoSecret = given['undo-secret'] ?? of('PIXLAB_UNDO_SECRET');
  if ([dir, s3, key].filter((one) => one !== undefined).length > 1) {
    throw new UsageError('Give one of PIXLAB_KEY, --dir and --s3: files go to one place.');
  }
  const host = given.host ?? of('PIXLAB_HOST') ?? '127.0.0.1';
  try {
    const { store, where } = place(key, dir, s3, of('PIXLAB_ENDPOINT'));
    const handler: StoreHandlerOptions = {
      store,
      origins: origins ?? (isHere(host) ? HERE : []),
      ...(maxSize !== undefined && { maxSize: bytes(maxSize) }),
      ...(tokenSecret !== undefined && { tokens: { secret: secret('--token-secret', tokenSecret) } }),
      ...(undoSecret !== undefined && { undo: { secret: secret('--undo-secret', undoSecret) } }),
    };
    const quiet = given.quiet ?? !['', '0', 'false'].includes(of('PIXLAB_QUIET') ?? '');
    return { port: portOf(given.port ?? of('PORT') ?? '3000'), host, quiet, where, handler };
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

type Given = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function parsed(args: string[]): Given {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function place(
  key: string | undefined,
  dir = './store-data',
  s3: string | undefined,
  endpoint: string | undefined,
): Pick<StoreHandlerOptions, 'store'> & { where: string } {
  if (key !== undefined)
    return { store: toPixLab({ key, ...(endpoint !== undefined && { endpoint }) }), where: 'hands files on to PixLab' };
  if (s3 === undefined) return { store: toDisk({ dir }), where: `keeps files in ${dir}` };
  const options = s3Options(s3);
  return { store: toS3(options), where: `keeps files in the bucket ${options.bucket}` };
}

/** `s3://bucket/prefix?public=…`: a bucket as a URL. */
function s3Options(text: string): S3Options {
  if (!URL.canParse(text) || !text.startsWith('s3://'))
    throw new UsageError('--s3 must be s3://BUCKET/PREFIX?public=URL');
  const { hostname, pathname, searchParams } = new URL(text);
  const [publicUrl, region, endpoint] = ['public', 'region', 'endpoint'].map((name) => searchParams.get(name));
  const prefix = pathname.replace(/^\/+/, '');
  return {
    bucket: hostname,
    publicUrl: publicUrl ?? '',
    prefix: prefix && prefix.replace(/\/*$/, '/'),
    ...(region && { region }),
    ...(endpoint && { endpoint }),
  };
}

/** The origins in a list with commas. */
function originsIn(list: string | undefined): readonly string[] | '*' | undefined {
  if (list === undefined) return undefined;
  const origins = list.split(',').map((one) => one.trim());
  if (origins.includes('*')) return '*';
  for (const one of origins) {
    if (isOrigin(one)) continue;
    const meant = /^https?:\/\//i.test(one) ? one : `https://${one}`;
    const example = URL.canParse(meant) ? new URL(meant).origin : 'https://www.example.com';
    throw new UsageError(`An origin begins with http:// or https:// and has no path. Write --origin ${example}`);
  }
  return origins;
}

function secret(option: string, text: string): string {
  if (!isSecret(text)) throw new UsageError(`${option} must have at least 16 characters`);
  return text;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError('--port must be a number from 0 to 65535');
  return port;
}

const UNITS = ['', 'k', 'm', 'g', 't'];

/** A size as people write it: `25MB`, `1.5GB`, `500KiB`, or a number of bytes. */
function bytes(text: string): number {
  const [, number, unit = '', binary] = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?)(i?)b?\s*$/i.exec(text) ?? [];
  if (!number || !Number(number)) throw new UsageError('--max-size must be a size such as 25MB');
  return Math.floor(Number(number) * (binary ? 1024 : 1000) ** UNITS.indexOf(unit.toLowerCase()));
}
