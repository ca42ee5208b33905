import type * as S3 from '@aws-sdk/client-s3';
import type * as LibStorage from '@aws-sdk/lib-storage';
import { createId, isId } from './ids.js';
import { typeOfId } from './media-types.js';
import type { Store } from './store.js';
import { checkNames, type Known } from './unknown-options.js';

/** Options of {@link toS3}. */
export interface S3Options {
  bucket: string;
  /** Where links lead: the URL of the bucket, or of what stands in front of it, without `prefix`. */
  publicUrl: string;
  /** What the names of objects begin with, such as `uploads/`. Default: nothing. */
  prefix?: string;
  /** An `S3Client` of `@aws-sdk/client-s3`. Default: one made of the three options below. */
  client?: { send: (...command: never[]) => unknown };
  /** Default: what the SDK finds in its environment. */
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  /** Default: what the SDK finds in its environment. */
  region?: string;
  /** The URL of an S3 that is not Amazon's. Default: Amazon's. */
  endpoint?: string;
}

/** A part of a large file, in bytes: the smallest that S3 takes; and how many go at a time. More would cost memory. */
const PART = 5 * 1024 * 1024;
const AT_ONCE = 1;

/** An object's notes may have 2 kB in all. */
const LONGEST_NOTE = 900;

type Sdk = typeof S3 & typeof LibStorage;

/**
 * Stores files as objects of a bucket, large ones in parts, as they arrive. Needs the packages `@aws-sdk/client-s3` and
 * `@aws-sdk/lib-storage`, which are loaded with the first file. Whether links are public is the bucket's affair.
 *
 * @throws TypeError when an option makes no sense; the message names it. Of one that there is not, the console tells
 */
export function toS3(options: S3Options): Store {
  const { bucket: Bucket, prefix, publicUrl } = checked(options);
  let loaded: Promise<{ sdk: Sdk; client: S3.S3Client }> | undefined;
  const load = (): NonNullable<typeof loaded> => (loaded ??= connect(options));

  return {
    async put(file) {
      const { sdk, client } = await load();
      const id = createId(file);
      const type = typeOfId(id);
      const upload = new sdk.Upload({
        client,
        partSize: PART,
        queueSize: AT_ONCE,
        params: {
          Bucket,
          Key: prefix + id,
          Body: file.body,
          ContentType: type ?? 'application/octet-stream',
          CacheControl: 'public, max-age=31536000, immutable',
          // Opened by itself, a drawing could run scripts; inside a page it cannot, and is shown all the same.
          ...((!type || type === 'image/svg+xml') && { ContentDisposition: 'attachment' }),
          Metadata: notes({ name: file.name, comment: file.comment }),
        },
      });
      await upload.done();
      return { id, link: `${publicUrl}/${prefix}${id}` };
    },

    async remove({ id }) {
      if (!isId(id)) return;
      const { sdk, client } = await load();
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: prefix + id }));
    },
  };
}

async function connect({
  client,
  credentials,
  region,
  endpoint,
}: S3Options): Promise<{ sdk: Sdk; client: S3.S3Client }> {
  let sdk: Sdk;
  try {
    sdk = { ...(await import('@aws-sdk/client-s3')), ...(await import('@aws-sdk/lib-storage')) };
  } catch (cause) {
    throw new Error('toS3 needs the packages @aws-sdk/client-s3 and @aws-sdk/lib-storage', { cause });
  }
  if (client) return { sdk, client: client as unknown as S3.S3Client };
  const own = new sdk.S3Client({
    ...(credentials && { credentials }),
    ...(region !== undefined && { region }),
    // Only Amazon has a host name for every bucket, and the newer checksums.
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { sdk, client: own };
}

/** Notes beside an object, which may be of ASCII only: as in a URL. What is too long is left out. */
function notes(known: Record<string, string>): Record<string, string> {
  const written = Object.entries(known).map(([name, text]) => [name, encodeURIComponent(text)] as const);
  return Object.fromEntries(written.filter(([, text]) => text && text.length <= LONGEST_NOTE));
}

const NAMES: Known<S3Options> = {
  bucket: true,
  publicUrl: true,
  prefix: true,
  client: true,
  credentials: true,
  region: true,
  endpoint: true,
};

function checked(options: S3Options): { bucket: string; prefix: string; publicUrl: string } {
  checkNames<S3Options>('toS3', options, NAMES);
  const { bucket, prefix = '', publicUrl, client, credentials, region, endpoint } = options;
  const unless = (good: boolean, name: string, expected: string): void => {
    if (!good) throw new TypeError(`toS3: ${name} must be ${expected}`);
  };
  const isUrl = (url: unknown): boolean =>
    typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  unless(typeof bucket === 'string' && bucket !== '', 'bucket', 'the name of a bucket');
  unless(
    typeof prefix === 'string' && /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?:[\w.~-]+\/)*[\w.~-]*$/.test(prefix),
    'prefix',
    'a path such as uploads/',
  );
  unless(isUrl(publicUrl), 'publicUrl', 'an http: or https: URL');
  unless(client === undefined || typeof client.send === 'function', 'client', 'an S3Client');
  const { accessKeyId, secretAccessKey } = Object(credentials) as Record<string, unknown>;
  unless(
    credentials === undefined || (!!accessKeyId && !!secretAccessKey),
    'credentials',
    '{ accessKeyId, secretAccessKey }',
  );
  unless(region === undefined || (typeof region === 'string' && region !== ''), 'region', 'the name of a region');
  unless(endpoint === undefined || isUrl(endpoint), 'endpoint', 'an http: or https: URL');
  return { bucket, prefix, publicUrl: publicUrl.replace(/\/+$/, '') };
}
