import type { PropertyDeclaration } from 'lit';
import * as is from './attributes.js';
import { ConfiguredElement } from './configured-element.js';
import type { OwnWords } from './locales/words.js';
import { StoreError } from './upload/errors.js';
import type { SendSettings } from './upload/queue-types.js';
import type { Rules, Validate } from './upload/validate.js';
import { PIXLAB_ENDPOINT } from './wire.js';

const SETTINGS: Record<string, is.Setting> = {
  endpoint: { ...is.url(PIXLAB_ENDPOINT), example: '/store' },
  apiKey: is.text(),
  keyIn: is.either('field', 'header'),
  headers: is.headerSource,
  withCredentials: is.flag,
  accept: is.text('image/*,video/*'),
  multiple: is.flag,
  maxFiles: { ...is.whole(Infinity), example: 10 },
  maxSize: { ...is.whole(Infinity), example: '25MB' },
  maxWidth: { ...is.whole(Infinity), example: 2000 },
  maxHeight: { ...is.whole(Infinity), example: 2000 },
  stripMetadata: is.flag,
  autoUpload: is.flag,
  comment: is.text(),
  commentEach: is.flag,
  noComment: is.flag,
  concurrency: is.whole(3, 10),
  retries: is.whole(3, 10, 0),
  stallTimeout: is.seconds(60),
  replyTimeout: is.seconds(120),
  dropAnywhere: is.flag,
  capture: is.text(),
  persist: is.flagOrName,
  disabled: is.flag,
  name: is.reflected,
  required: is.flag,
  readOnly: is.called('readonly', is.flag),
  valueAs: is.either('link', 'id', 'json'),
  htmlFor: is.called('for', is.reflected),
  layout: { ...is.either('list', 'inline', 'tile'), reflect: true },
  size: { ...is.either('medium', 'small', 'large'), reflect: true },
  validate: is.callback,
  words: is.words,
};

/** What a page can set. */
export class PixlabStoreSettings extends ConfiguredElement {
  /**
   * Where files are POSTed: an http(s) URL, or a path on the page's own site such as `/store`, answered by a relay that
   * holds the key. `demo:` sends nothing and plays an upload; a word behind it says which end it takes, as in `demo:413`.
   * @attr endpoint
   * @default 'https://api.pixlab.io/store'
   */
  declare endpoint: string;

  /**
   * The PixLab key, for intranets and trials only: it is account-wide, and whoever reads it in the page can delete media.
   * On a public page leave it to the relay.
   * @attr api-key
   * @default ''
   */
  declare apiKey: string;

  /**
   * Whether the key travels as a `field` of the form data or as a `header`.
   * @attr key-in
   * @default 'field'
   */
  declare keyIn: 'field' | 'header';

  /**
   * Extra request headers: CSRF tokens, nonces, upload tokens. A JSON object; the property also takes a function of the
   * file, sync or async, that is called anew for every try.
   * @attr headers
   * @default {}
   */
  declare headers: is.HeaderSource;

  /**
   * Send cookies to an endpoint on another origin.
   * @attr with-credentials
   * @default false
   */
  declare withCredentials: boolean;

  /**
   * Which files may be chosen, as on `<input type=file>`. An empty string accepts every file.
   * @attr accept
   * @default 'image/*,video/*'
   */
  declare accept: string;

  /**
   * More than one file. Without it, a later choice takes the place of the one that is there.
   * @attr multiple
   * @default false
   */
  declare multiple: boolean;

  /**
   * How many files the list may hold, with `multiple`.
   * @attr max-files
   * @default Infinity
   */
  declare maxFiles: number;

  /**
   * The largest file, in bytes; also `25MB`, `1.5GB` (decimal) or `500KiB` (binary).
   * @attr max-size
   * @default Infinity
   */
  declare maxSize: number;

  /**
   * Pixels: JPEG, PNG and WebP pictures that are wider are scaled down before they are sent. They keep their proportions,
   * their type and their transparency. Animations and other formats are sent as they are.
   * @attr max-width
   * @default Infinity
   */
  declare maxWidth: number;

  /**
   * Pixels: the same for pictures that are higher.
   * @attr max-height
   * @default Infinity
   */
  declare maxHeight: number;

  /**
   * Remove from JPEG, PNG and WebP pictures, before they are sent, what is not the picture: where and when it was taken, with
   * what, by whom. Orientation and colour profile stay, and nothing is compressed anew. One of which that cannot be removed
   * is not sent. Other formats are sent as they are.
   * @attr strip-metadata
   * @default false
   */
  declare stripMetadata: boolean;

  /**
   * Store files as soon as they are chosen, without an Upload button.
   * @attr auto-upload
   * @default false
   */
  declare autoUpload: boolean;

  /**
   * The comment that is sent with each file; with `comment-each`, what each file's own input starts with.
   * @attr comment
   * @default ''
   */
  declare comment: string;

  /**
   * A comment input for each file instead of one for all.
   * @attr comment-each
   * @default false
   */
  declare commentEach: boolean;

  /**
   * No comment input.
   * @attr no-comment
   * @default false
   */
  declare noComment: boolean;

  /**
   * How many files are sent at the same time, 1 to 10.
   * @attr concurrency
   * @default 3
   */
  declare concurrency: number;

  /**
   * How often a file is tried again by itself, 0 to 10, after a failure that may pass: a lost connection, a server that is
   * overloaded or in trouble. Waiting for a connection costs none. With 0 nothing waits.
   * @attr retries
   * @default 3
   */
  declare retries: number;

  /**
   * Seconds without a byte moved, while sending, after which a try is given up and made again. 0: never.
   * @attr stall-timeout
   * @default 60
   */
  declare stallTimeout: number;

  /**
   * Seconds without a reply, after the last byte. The file may be stored by then: it is tried again by itself only where the
   * endpoint has shown that it honours `Idempotency-Key`. 0: never.
   * @attr reply-timeout
   * @default 120
   */
  declare replyTimeout: number;

  /**
   * The whole page takes drops and pasted files, though never a paste while the focus is in something editable.
   * @attr drop-anywhere
   * @default false
   */
  declare dropAnywhere: boolean;

  /**
   * Which camera a phone opens, as on `<input type=file>`: `user` or `environment`.
   * @attr capture
   * @default ''
   */
  declare capture: string;

  /**
   * Files that are not stored yet, and their comments, survive a reload, a crash and a closed tab: for 24 hours, in this
   * browser. They come back as `waiting` and are not sent by themselves. By itself the attribute keeps them for this page's
   * path and the element's `id` or `name`; with a name as its value, for every element of the site that has the same one.
   * @attr persist
   * @default false
   */
  declare persist: boolean | string;

  /**
   * Nothing can be chosen, changed or sent by the person.
   * @attr disabled
   * @default false
   */
  declare disabled: boolean;

  /**
   * `list` is a drop zone with rows below it. `inline` takes one line of a form, and more only where there are several files.
   * `tile` shows the picture itself: for an avatar, a cover or, with `multiple`, a gallery.
   * @attr layout
   * @default 'list'
   */
  declare layout: 'list' | 'inline' | 'tile';

  /**
   * How large all of it is: text, distances and what can be pressed. `small` is 7/8 of `medium`, and `large` 5/4; for any
   * other size there is the custom property `--pixlab-store-size`.
   * @attr size
   * @default 'medium'
   */
  declare size: 'medium' | 'small' | 'large';

  /**
   * The page's own check of a file: returns nothing when the file may enter, or the reason why not, at once or as a promise.
   * Its `signal` aborts when the file is removed or the element goes for good.
   * @default null
   */
  declare validate: Validate | null;

  /**
   * Words of the page's own: some, laid over those of the language (`{ upload: 'Send', comment: 'What is to be seen' }`), or
   * a whole language, as `pixlab-store/locales/de.js` and its like export one. By default the nearest `lang` decides.
   * @default null
   */
  declare words: OwnWords | null;

  static override properties: Record<string, PropertyDeclaration> = { value: { noAccessor: true, attribute: 'value' } };

  static {
    this.define(SETTINGS);
  }

  /** What a file must be like to enter the list. */
  protected get rules(): Rules {
    const { accept, maxSize, multiple, maxFiles, validate } = this;
    return { accept, maxSize, maxFiles: multiple ? maxFiles : 1, replace: !multiple, validate };
  }

  /**
   * What a file is sent with, made anew for every try.
   * @throws StoreError `bad-key` where PixLab itself is asked without a key, `network` where `headers` found no connection
   */
  protected async sendSettings(file: File): Promise<SendSettings> {
    const { endpoint, apiKey, keyIn, headers, withCredentials } = this;
    if (endpoint === PIXLAB_ENDPOINT && !apiKey) {
      this.warn('needs an api-key, or endpoint="/store" with a relay');
      throw Object.assign(new StoreError('bad-key'), { blocked: true });
    }
    const renewable = typeof headers === 'function';
    const made = renewable ? is.readHeaders(await ask(headers, file)) : headers;
    return { endpoint, apiKey, keyIn, headers: made, withCredentials, renewable };
  }
}

/** What a page's function makes; a `fetch` in it that finds no connection throws a TypeError. */
async function ask(headers: (file: File) => unknown, file: File): Promise<object> {
  try {
    return (await headers(file)) ?? {};
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    // It may be a mistake of the page's, too.
    console.error(cause);
    throw new StoreError('network', 0, '', { cause });
  }
}
