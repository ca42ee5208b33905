import { expect, fixture } from '@open-wc/testing';
import { PixlabStore } from '../../src/index.js';
import { spyOnConsole, until } from '../helpers/element.js';

/** One attribute of the contract. */
interface Row {
  fallback: unknown;
  /** As a page writes it, and how it reads then; for a flag, nothing: it is true by being there. */
  written?: [text: string, value: unknown][];
  /** What only a property takes, and how it reads then. */
  given?: [given: unknown, value: unknown][];
  /** What makes no sense, in either way. */
  senseless?: unknown[];
  /** Where it is not the attribute in camel case. */
  property?: string;
  /** A property that is set shows as the attribute, as on native controls. */
  reflects?: boolean;
}

const FLAG: Row = { fallback: false };
const ATTRIBUTES: Record<string, Row> = {
  endpoint: {
    fallback: 'https://api.pixlab.io/store',
    written: [
      ['/store', '/store'],
      [' upload/here?x=1 ', 'upload/here?x=1'],
      ['http://intranet:8080/store', 'http://intranet:8080/store'],
      ['', 'https://api.pixlab.io/store'],
    ],
    given: [[new URL('https://relay.example/store'), 'https://relay.example/store']],
    senseless: ['javascript:alert(1)', 'ftp://files.example/', 'http://['],
  },
  'api-key': { fallback: '', written: [['0123abc', '0123abc']] },
  'key-in': {
    fallback: 'field',
    written: [
      ['header', 'header'],
      ['field', 'field'],
    ],
    senseless: ['query', 'HEADER '],
  },
  headers: {
    fallback: {},
    written: [
      ['{}', {}],
      ['{"X-Token":"a"}', { 'x-token': 'a' }],
    ],
    given: [
      [{ 'x-token': 'a' }, { 'x-token': 'a' }],
      [encodeURI, encodeURI],
    ],
    senseless: ['X-Token: a', '[1]', '3', '{"bad name":"a"}', '{"x":"two\\nlines"}', [['x', 'y']]],
  },
  'with-credentials': FLAG,
  accept: {
    fallback: 'image/*,video/*',
    written: [
      ['.pdf, image/png', '.pdf, image/png'],
      ['', ''],
    ],
  },
  multiple: FLAG,
  'strip-metadata': FLAG,
  'max-files': {
    fallback: Infinity,
    written: [
      ['7', 7],
      [' 12 ', 12],
      ['Infinity', Infinity],
    ],
    given: [[3, 3]],
    senseless: ['0', '-1', '2.5', 'many', 0, -3, NaN, {}],
  },
  'max-width': {
    fallback: Infinity,
    written: [
      ['7', 7],
      [' 12 ', 12],
      ['Infinity', Infinity],
    ],
    given: [[3, 3]],
    senseless: ['0', '-1', '2.5', 'many', 0, -3, NaN, {}],
  },
  'max-height': {
    fallback: Infinity,
    written: [
      ['7', 7],
      [' 12 ', 12],
      ['Infinity', Infinity],
    ],
    given: [[3, 3]],
    senseless: ['0', '-1', '2.5', 'many', 0, -3, NaN, {}],
  },
  'max-size': {
    fallback: Infinity,
    written: [
      ['1048576', 1_048_576],
      ['25MB', 25_000_000],
      ['25 mb', 25_000_000],
      ['1.5GB', 1_500_000_000],
      ['1.5 GiB', 1.5 * 2 ** 30],
      ['500KiB', 512_000],
      ['500kb', 500_000],
      ['2TB', 2e12],
      ['100B', 100],
    ],
    given: [
      [5000, 5000],
      ['1.1KB', 1100],
      [Infinity, Infinity],
    ],
    senseless: ['big', '-5MB', '0', '1.5', 'MB', '5 MB or so', '1,5MB', 0, -1, NaN],
  },
  'auto-upload': FLAG,
  comment: {
    fallback: '',
    written: [
      [' as is ', ' as is '],
      ['', ''],
    ],
  },
  'comment-each': FLAG,
  'no-comment': FLAG,
  concurrency: {
    fallback: 3,
    written: [
      ['1', 1],
      ['10', 10],
    ],
    given: [[5, 5]],
    senseless: ['0', '11', '2.5', 'all', -1, Infinity],
  },
  retries: {
    fallback: 3,
    written: [
      ['0', 0],
      ['10', 10],
    ],
    given: [[0, 0]],
    senseless: ['-1', '11', '1.5', 'never', NaN],
  },
  'stall-timeout': {
    fallback: 60,
    written: [
      ['0', 0],
      [' 2.5 ', 2.5],
    ],
    given: [
      [90, 90],
      [0.05, 0.05],
    ],
    senseless: ['-1', '1e9', '60s', 'never', -1, NaN, Infinity],
  },
  'reply-timeout': {
    fallback: 120,
    written: [
      ['0', 0],
      ['300', 300],
    ],
    given: [[0.5, 0.5]],
    senseless: ['soon', '-3', NaN],
  },
  'drop-anywhere': FLAG,
  capture: { fallback: '', written: [['environment', 'environment']] },
  disabled: FLAG,
  name: { fallback: '', written: [['media', 'media']], reflects: true },
  required: FLAG,
  readonly: { ...FLAG, property: 'readOnly' },
  'value-as': {
    fallback: 'link',
    written: [
      ['id', 'id'],
      ['json', 'json'],
    ],
    senseless: ['url', 'ID'],
  },
  for: { fallback: '', written: [['cover', 'cover']], property: 'htmlFor', reflects: true },
  layout: {
    fallback: 'list',
    written: [
      ['inline', 'inline'],
      ['tile', 'tile'],
      ['list', 'list'],
    ],
    senseless: ['grid', 'Tile', 3],
    reflects: true,
  },
  size: {
    fallback: 'medium',
    written: [
      ['small', 'small'],
      ['large', 'large'],
      ['medium', 'medium'],
    ],
    senseless: ['tiny', 'LARGE', 12],
    reflects: true,
  },
};

/** Those with rules of their own, and their own tests. */
const OTHERS = ['value', 'persist', 'validate'];

const camelCase = (attribute: string): string => attribute.replace(/-(\w)/g, (_, sign: string) => sign.toUpperCase());
const propertyOf = (attribute: string): string => ATTRIBUTES[attribute]?.property ?? camelCase(attribute);
const valueOf = (store: PixlabStore, attribute: string): unknown => Reflect.get(store, propertyOf(attribute));

/** The element without any attribute. */
const bare = (): Promise<PixlabStore> => fixture<PixlabStore>('<pixlab-store></pixlab-store>');

describe('attributes', () => {
  let lines: string[];

  beforeEach(() => {
    lines = spyOnConsole();
  });

  it('are all in this table', () => {
    expect(PixlabStore.observedAttributes.filter((name) => !OTHERS.includes(name))).to.have.members(
      Object.keys(ATTRIBUTES),
    );
  });

  for (const [attribute, { fallback, written, given, senseless, reflects = false }] of Object.entries(ATTRIBUTES)) {
    const property = propertyOf(attribute);

    it(`${attribute} is the property ${property}, and has its default until it is set`, async () => {
      const store = await bare();
      expect(property in store).to.be.true;
      expect(valueOf(store, attribute)).to.deep.equal(fallback);
      expect(store.hasAttribute(attribute)).to.be.false;
      expect(lines).to.deep.equal([]);
    });

    if (fallback === false) {
      it(`${attribute} is true by being there, and is reflected`, async () => {
        const store = await bare();
        for (const text of ['', attribute, 'false']) {
          store.setAttribute(attribute, text);
          expect(valueOf(store, attribute), text).to.be.true;
        }
        store.removeAttribute(attribute);
        expect(valueOf(store, attribute)).to.be.false;
        for (const [on, off] of [
          [true, false],
          [1, undefined],
          ['yes', ''],
        ]) {
          Reflect.set(store, property, on);
          await store.updateComplete;
          expect(valueOf(store, attribute)).to.be.true;
          expect(store.getAttribute(attribute)).to.equal('');
          Reflect.set(store, property, off);
          await store.updateComplete;
          expect(valueOf(store, attribute)).to.be.false;
          expect(store.hasAttribute(attribute)).to.be.false;
        }
        expect(lines).to.deep.equal([]);
      });
      continue;
    }

    for (const [text, value] of written ?? []) {
      it(`${attribute}=${JSON.stringify(text)} reads as ${String(value)}, however it is set`, async () => {
        const parsed = await bare();
        parsed.setAttribute(attribute, text);
        expect(valueOf(parsed, attribute)).to.deep.equal(value);
        const other = await bare();
        Reflect.set(other, property, text);
        expect(valueOf(other, attribute)).to.deep.equal(value);
        await other.updateComplete;
        expect(other.hasAttribute(attribute)).to.equal(reflects);
        for (const nothing of [null, undefined]) {
          Reflect.set(other, property, nothing);
          expect(valueOf(other, attribute)).to.deep.equal(fallback);
        }
        parsed.removeAttribute(attribute);
        expect(valueOf(parsed, attribute)).to.deep.equal(fallback);
        expect(lines).to.deep.equal([]);
      });
    }

    if (given) {
      it(`${property} takes what only a script can give`, async () => {
        const store = await bare();
        for (const [one, value] of given) {
          Reflect.set(store, property, one);
          expect(valueOf(store, attribute)).to.deep.equal(value);
        }
        expect(lines).to.deep.equal([]);
      });
    }

    for (const value of senseless ?? []) {
      it(`${attribute}=${JSON.stringify(value)} reads as the default, and warns once`, async () => {
        const store = await bare();
        for (let times = 0; times < 3; times++) {
          Reflect.set(store, property, written![0]![1]);
          Reflect.set(store, property, value);
          expect(valueOf(store, attribute)).to.deep.equal(fallback);
          if (typeof value === 'string') {
            store.setAttribute(attribute, written![0]![0]);
            store.setAttribute(attribute, value);
            expect(valueOf(store, attribute)).to.deep.equal(fallback);
          }
          await store.updateComplete;
        }
        expect(lines).to.have.lengthOf(1);
        expect(lines[0])
          .to.match(/^warn: <pixlab-store> /)
          .and.include(attribute);
      });

      it(`${attribute}=${JSON.stringify(value)} is answered with a line that works`, async () => {
        const store = await bare();
        Reflect.set(store, property, value);
        const [, name, example] = / ([\w-]+)='(.*)'$/.exec(lines[0]!)!;
        expect(name).to.equal(attribute);
        store.setAttribute(name!, example!);
        await store.updateComplete;
        expect(lines).to.have.lengthOf(1);
        if (Number.isFinite(fallback)) expect(valueOf(store, attribute)).to.equal(fallback);
        else expect(valueOf(store, attribute)).not.to.equal(Infinity);
      });
    }
  }

  for (const property of [...Object.keys(ATTRIBUTES).map(propertyOf), 'validate']) {
    it(`${property} never throws, whatever it is given`, async () => {
      const store = await bare();
      const before: unknown = Reflect.get(store, property);
      for (const odd of [Symbol('odd'), Object.create(null), 1n, [], new Date(NaN), () => undefined, document]) {
        Reflect.set(store, property, odd);
        const after: unknown = Reflect.get(store, property);
        if (typeof before !== 'object') expect(after).to.be.a(typeof before);
        await store.updateComplete;
      }
      Reflect.set(store, property, null);
      expect(Reflect.get(store, property)).to.deep.equal(before);
    });
  }

  for (const [written, meant] of [
    ['maxSize', 'max-size'],
    ['auto_upload', 'auto-upload'],
    ['apikey', 'api-key'],
    ['end-point', 'endpoint'],
  ]) {
    it(`${written} is said to be no attribute, with the one that was meant`, async () => {
      const store = await fixture(
        `<pixlab-store class="x" data-max="1" endpoint="/store" max-files="3" ${written}="2"></pixlab-store>`,
      );
      // What says so comes with a person.
      store.dispatchEvent(new Event('pointerover'));
      await until(() => lines.length > 0);
      expect(lines).to.deep.equal([`warn: <pixlab-store> has no ${written!.toLowerCase()}. Write ${meant}`]);
    });
  }

  it('validate, a property only, takes a function and nothing else', async () => {
    const store = await bare();
    expect(store.validate).to.equal(null);
    const check = (): void => undefined;
    store.validate = check;
    expect(store.validate).to.equal(check);
    Reflect.set(store, 'validate', 'no function');
    expect(store.validate).to.equal(null);
    expect(lines).to.deep.equal([
      'warn: <pixlab-store> cannot use its validate. Write for example: validate = (file) => undefined',
    ]);
    store.setAttribute('validate', 'alert(1)');
    expect(store.validate).to.equal(null);
  });
});
