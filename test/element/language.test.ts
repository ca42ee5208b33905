import { aTimeout, expect, fixture } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { words as french } from '../../src/locales/fr.js';
import { choose, createStore, part, parts, storeAll, stub, text, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { closedPort, FaultyEndpoint } from '../helpers/store-client.js';

const browse = (store: PixlabStore): string => text(part(store, 'browse'));
const frame = (store: PixlabStore): HTMLElement => store.shadowRoot!.querySelector('.frame')!;

const ENGLISH = 'Choose a file';
const GERMAN = 'Datei auswählen';
const FRENCH = 'Choisir un fichier';

/** The element inside a box of this language. */
async function within(attributes: string, own = ''): Promise<{ box: HTMLElement; store: PixlabStore }> {
  const box = await fixture<HTMLElement>(
    `<div ${attributes}><pixlab-store endpoint="/store" ${own}></pixlab-store></div>`,
  );
  const store = box.querySelector('pixlab-store')!;
  await store.updateComplete;
  return { box, store };
}

describe('the language', () => {
  it('is that of the nearest lang', async () => {
    const { store } = await within('lang="de"');
    expect(browse(store)).to.equal(GERMAN);
    const { store: nearer } = await within('lang="de"', 'lang="fr"');
    expect(browse(nearer)).to.equal(FRENCH);
  });

  it('is found outside a shadow tree', async () => {
    const outer = await fixture<HTMLElement>('<div lang="de"><p></p></div>');
    const root = outer.firstElementChild!.attachShadow({ mode: 'open' });
    root.innerHTML = '<pixlab-store></pixlab-store>';
    const store = root.querySelector('pixlab-store')!;
    await store.updateComplete;
    expect(browse(store)).to.equal(GERMAN);
    outer.lang = 'fr';
    await until(() => browse(store) === FRENCH);
  });

  it('changes with it at any time, and comes back', async () => {
    const { box, store } = await within('lang="de"');
    box.lang = 'fr';
    await until(() => browse(store) === FRENCH);
    box.lang = 'en-GB';
    await until(() => browse(store) === ENGLISH);
    store.lang = 'de';
    await until(() => browse(store) === GERMAN);
  });

  it('changes when the element moves to another part of the page', async () => {
    const { store } = await within('lang="de"');
    const { box } = await within('lang="fr"');
    box.append(store);
    await until(() => browse(store) === FRENCH);
  });

  it('counts, once the last of several quick changes', async () => {
    const { box, store } = await within('lang="de"');
    for (const lang of ['fr', 'ja', 'ar', 'fr']) {
      box.lang = lang;
      await aTimeout(0);
    }
    await until(() => browse(store) === FRENCH);
    await store.updateComplete;
    expect(browse(store)).to.equal(FRENCH);
  });

  it('changes all that is on the screen, and loses nothing', async () => {
    const { box, store } = await within('lang="en"', 'multiple no-comment');
    await storeAll(store, picture('a.png', 2_500_000));
    await choose(store, picture('b.png', 1_500_000));
    part(store, 'upload').focus();
    box.lang = 'de';
    await until(() => text(part(store, 'upload')) === 'Hochladen');
    expect(parts(store, 'status').map((line) => text(line))).to.deep.equal([
      '2,5 MB · Gespeichert',
      '1,5 MB · Bereit zum Hochladen',
    ]);
    // Not the element itself: a failure would print it, and that takes minutes.
    expect(store.shadowRoot!.activeElement?.getAttribute('part')).to.equal('upload');
    expect(store.items).to.have.length(2);
  });

  it('is that of notices that were there before, too', async () => {
    const { box, store } = await within('lang="en"', 'multiple no-comment');
    await choose(store, picture('a.txt', 3, 'text/plain'), picture('b.png'));
    await choose(store, picture('b.png'));
    await until(() => parts(store, 'action').length);
    const shown = (): string[] => [...parts(store, 'notice'), ...parts(store, 'action')].map((one) => text(one));
    const english = shown();
    expect(english.join()).to.include('was not added').and.include('Add again');
    box.lang = 'de';
    await until(() => browse(store) === 'Weitere hinzufügen');
    expect(shown()).to.have.lengthOf(english.length);
    for (const [index, line] of shown().entries()) expect(line).not.to.equal(english[index]);
    expect(shown().join()).to.include('b.png').and.not.include('was not added');
  });

  it('is that of what the browser says of a form, too', async () => {
    const { box, store } = await within('lang="en"', 'required');
    const english = store.validationMessage;
    box.lang = 'de';
    await until(() => store.validationMessage !== english);
    expect(store.validationMessage).to.match(/Datei/);
  });

  const fallbacks: [tag: string, says: string | RegExp][] = [
    ['de-CH', GERMAN],
    ['DE', GERMAN],
    ['fr-CA', FRENCH],
    ['no', 'Velg en fil'],
    ['zh-TW', /[\u4e00-\u9fff]/],
    ['xx', ENGLISH],
    ['tlh-Latn', ENGLISH],
    ['not a language!', ENGLISH],
    ['', ENGLISH],
  ];
  for (const [tag, says] of fallbacks) {
    it(`falls back: "${tag}"`, async () => {
      const { store } = await within(`lang="${tag}"`);
      if (typeof says === 'string') expect(browse(store)).to.equal(says);
      else expect(browse(store)).to.match(says);
    });
  }

  it('tells the two ways of writing Chinese, and of speaking Portuguese, apart', async () => {
    const said = async (tag: string): Promise<string> => browse((await within(`lang="${tag}"`)).store);
    expect(await said('zh-TW')).to.equal(await said('zh-Hant'));
    expect(await said('zh-HK')).to.equal(await said('zh-Hant'));
    expect(await said('zh')).to.equal(await said('zh-Hans'));
    expect(await said('zh-Hant')).not.to.equal(await said('zh-Hans'));
    const { store: european } = await within('lang="pt"', 'multiple');
    const { store: brazilian } = await within('lang="pt-BR"', 'multiple');
    expect(text(european.shadowRoot)).not.to.equal(text(brazilian.shadowRoot));
  });

  it('writes numbers as the region does', async () => {
    const { store } = await within('lang="de-CH"');
    await choose(store, picture('a.png', 1_500_000));
    expect(text(part(store, 'status'))).to.match(/^1\.5 MB/);
  });

  it('is written from right to left where it is, unless the page says otherwise', async () => {
    const { box, store } = await within('lang="ar"');
    expect(getComputedStyle(frame(store)).direction).to.equal('rtl');
    box.lang = 'de';
    await until(() => browse(store) === GERMAN);
    expect(getComputedStyle(frame(store)).direction).to.equal('ltr');
    const { store: told } = await within('lang="ar" dir="ltr"');
    expect(getComputedStyle(frame(told)).direction).to.equal('ltr');
    const { store: inside } = await within('dir="rtl"');
    expect(getComputedStyle(frame(inside)).direction).to.equal('rtl');
  });

  it('is written as the page says from the moment it says so', async () => {
    const { box, store } = await within('lang="ar"');
    const direction = (): string => getComputedStyle(frame(store)).direction;
    store.dir = 'ltr';
    await until(() => direction() === 'ltr');
    store.removeAttribute('dir');
    await until(() => direction() === 'rtl');
    box.dir = 'ltr';
    await until(() => direction() === 'ltr');
    // What is said of more than the Arabic text says nothing of that.
    document.body.dir = 'ltr';
    box.removeAttribute('dir');
    await until(() => direction() === 'rtl');
    document.body.removeAttribute('dir');
  });

  it('of an English page fetches nothing', async () => {
    const asked = (): number =>
      performance.getEntriesByType('resource').filter(({ name }) => /languages\.[jt]s/.test(name)).length;
    const before = asked();
    const { store } = await within('lang="en-US"');
    await choose(store, picture());
    expect(asked()).to.equal(before);
  });
});

describe('a page’s own words', () => {
  let said: string[];
  const { warn } = console;
  beforeEach(() => {
    said = [];
    console.warn = (line: string) => said.push(line);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('lie over those of the language, and go again', async () => {
    const { box, store } = await within('lang="de"');
    store.words = { browse: 'Bild wählen', kinds: { image: 'Fotos' } };
    await store.updateComplete;
    expect(browse(store)).to.equal('Bild wählen');
    expect(text(store.shadowRoot)).to.include('Fotos und Videos');
    box.lang = 'fr';
    await until(() => text(store.shadowRoot).includes('vidéos'));
    expect(browse(store)).to.equal('Bild wählen');
    store.words = null;
    await until(() => browse(store) === FRENCH);
    expect(said).to.deep.equal([]);
  });

  it('may be functions of counts and names, rare ones, too', async () => {
    const store = await createStore('multiple');
    store.words = {
      upload: (count) => `Send ${count}`,
      rare: { removed: (name) => `Gone: ${name}`, held: { offline: 'Wait' } },
    };
    await choose(store, picture('a.png'), picture('b.png'));
    expect(text(part(store, 'upload'))).to.equal('Send 2');
    part(store, 'remove').click();
    await until(() => parts(store, 'notice').length);
    expect(text(part(store, 'notice'))).to.include('Gone: a.png');
  });

  it('may be a whole language, which a bundle brings with it', async () => {
    const store = await createStore('lang="de"');
    store.words = french;
    await store.updateComplete;
    expect(browse(store)).to.equal(FRENCH);
  });

  it('are English where a whole language lacks them', async () => {
    const store = await createStore('lang="de" retries="0"');
    store.words = ((n) => {
      const all = french(n);
      Reflect.deleteProperty(all, 'browse');
      Reflect.deleteProperty(all.failure, 'network');
      return { ...all, dir: 'rtl' as const };
    }) satisfies typeof french;
    await store.updateComplete;
    expect(browse(store)).to.equal(ENGLISH);
    expect(text(store.shadowRoot)).to.include('Déposer un fichier');
    expect(frame(store).dir).to.equal('rtl');
    store.endpoint = await closedPort();
    const { failed } = await storeAll(store, picture('a.png'));
    expect(failed[0]!.error!.message).to.match(/could not be reached/);
    expect(said).to.deep.equal([]);
  });

  it('are those of the language where they cannot be made', async () => {
    const reported: unknown[] = [];
    stub(globalThis, 'reportError', () => (error: unknown) => void reported.push(error));
    const store = await createStore('lang="fr"');
    const mistake = new Error('no such word');
    store.words = {
      failure: {
        'wrong-type': () => {
          throw mistake;
        },
      },
    };
    store.endpoint = new FaultyEndpoint('415-json').url;
    await store.updateComplete;
    const { failed } = await storeAll(store, picture('a.png'));
    const words = french(String).failure['wrong-type']({ size: '', type: 'image/png' });
    expect(failed[0]!.error!.message).to.equal('Unsupported media type.');
    expect(text(part(store, 'status'))).to.include(words);
    expect(reported).to.include(mistake);
    store.words = null;
    await store.updateComplete;
  });

  it('that make no sense are said in the console, and the others count', async () => {
    const store = await createStore();
    store.words = { uplaod: 'Send', browse: 'Pick', kinds: 'all', failed: () => 1 } as never;
    await store.updateComplete;
    expect(browse(store)).to.equal('Pick');
    expect(said).to.have.length(3);
    expect(said.join()).to.include('words.uplaod').and.include('words.kinds').and.include('words.failed');
    store.words = 'de' as never;
    await store.updateComplete;
    expect(said).to.have.length(4);
    expect(browse(store)).to.equal(ENGLISH);
  });

  const boom = (): never => {
    throw new Error('boom');
  };
  const senseless: [what: string, words: unknown][] = [
    ['null in the place of some', { kinds: null, failure: null, refusal: null, invalid: null, rare: null }],
    ['a language that is none', { lang: 'de_DE' }],
    ['functions that say nothing', { limits: () => undefined, browse: () => undefined, files: () => 3 }],
    ['functions that throw', { limits: boom, upload: boom }],
    ['a text for several', { limits: 'No limit' }],
    ['a language that makes nothing', () => undefined],
    ['a language that throws', boom],
    ['a language without a language', () => ({ lang: 'x y', browse: () => 'Pick' })],
  ];
  for (const [what, words] of senseless) {
    it(`break nothing: ${what}`, async () => {
      const { reportError } = globalThis;
      globalThis.reportError = () => undefined;
      const store = await createStore('max-size="1MB" multiple');
      store.words = words as never;
      await store.updateComplete;
      await choose(store, picture('a.png'), picture('b.txt', 3, 'text/plain'));
      store.endpoint = new FaultyEndpoint('401-json').url;
      await storeAll(store);
      expect(store.items[0]!.status).to.equal('failed');
      expect(text(part(store, 'name'))).to.equal('a.png');
      expect(text(store.shadowRoot!.querySelector('[name=help]'))).to.match(/^Images and videos(, .{4,})?$/);
      expect(store.validationMessage).not.to.equal('');
      // Nor later, when others are tested.
      store.words = null;
      await store.updateComplete;
      globalThis.reportError = reportError;
    });
  }

  it('that cannot be used at all are said in the console', async () => {
    for (const words of [{ kinds: null }, { lang: 'de_DE' }, () => undefined]) {
      said.length = 0;
      const store = await createStore();
      store.words = words as never;
      await store.updateComplete;
      expect(said).to.have.length(1);
    }
  });

  it('are text, never markup', async () => {
    const store = await createStore();
    store.words = { browse: '<img src=x onerror="document.title = \'seen\'">' };
    await store.updateComplete;
    expect(browse(store)).to.equal('<img src=x onerror="document.title = \'seen\'">');
    expect(store.shadowRoot!.querySelector('img')).to.equal(null);
  });
});
