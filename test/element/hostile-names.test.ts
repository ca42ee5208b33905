import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { choose, createStore, notices, part, parts, row, storeAll, stub, text, until } from '../helpers/element.js';
import { noise, picture } from '../helpers/files.js';
import { arrived, FaultyEndpoint } from '../helpers/store-client.js';

const SCRIPT = '"><img src=x onerror=alert(1)>.png';
const NAMES = [
  SCRIPT,
  '<script>alert(1)</script>.png',
  "'onmouseover='alert(1).png",
  '${alert(1)}{{alert(1)}}.png',
  '&lt;b&gt; & co.png',
  'photo\u202egnp.exe.png',
  '\u{1F3D6}\uFE0F Strand \u{1F468}\u200D\u{1F469}\u200D\u{1F467}.png',
  'صورة العائلة.png',
  `${'long-'.repeat(60)}.png`,
  '.png',
  'no extension',
  'two\nlines.png',
];

describe('a file’s name', () => {
  let alerts: unknown[];

  beforeEach(() => {
    alerts = [];
    stub(
      window,
      'alert',
      () =>
        (...words: unknown[]) =>
          void alerts.push(words),
    );
  });
  afterEach(() => expect(alerts).to.deep.equal([]));

  /** Nothing in the element came out of a name. */
  function expectNoMarkup(store: PixlabStore): void {
    const root = store.shadowRoot!;
    expect(root.querySelectorAll('img, script, b, [onerror], [onmouseover], [style]')).to.have.lengthOf(0);
    for (const element of root.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name).not.to.match(/^on/);
    }
  }

  for (const name of NAMES) {
    it(`is only text: ${JSON.stringify(name.slice(0, 40))}`, async () => {
      const store = await createStore('multiple comment-each accept="image/*"');
      await choose(store, picture(name));
      const [shown] = parts(store, 'item');
      expect(part(shown!, 'name').textContent).to.equal(name);
      expectNoMarkup(store);
      await store.upload();
      await store.updateComplete;
      expectNoMarkup(store);
      const [{ status, storeId, link }] = store.items as [(typeof store.items)[0]];
      expect(status).to.equal('stored');
      // So form data writes these signs; and what reads it on this server takes a slash for a folder.
      const [sent] = name.replaceAll('"', '%22').replace('\n', '%0A').split('/').slice(-1);
      expect((await arrived(storeId!)).name).to.equal(sent);
      // What is stored has a name of the server's own making.
      expect(link).to.match(/^https?:\/\/[\w.:]+\/store\/[\w.]+$/);
    });
  }

  it('is only text in a refusal, in the live region and in a failure', async () => {
    const store = await createStore('multiple');
    await choose(store, new File([], SCRIPT, { type: 'image/png' }));
    expect(notices(store)[0]).to.include(SCRIPT);
    expect(text(store.shadowRoot!.querySelector('[role="status"]'))).to.include(SCRIPT);
    store.endpoint = new FaultyEndpoint('html').url;
    await storeAll(store, picture(SCRIPT, 3, '<b>type</b>; image/png'));
    expectNoMarkup(store);
    await storeAll(store, picture(SCRIPT));
    expect(text(store.shadowRoot!.querySelector('[role="status"]'))).to.include(SCRIPT);
    expectNoMarkup(store);
  });

  it('that is long is cut in the middle, keeps its extension in sight, and widens nothing', async () => {
    const store = await createStore('multiple');
    const name = `${'long-'.repeat(60)}.png`;
    await storeAll(store, picture(name));
    const shown = part(row(store, name), 'name');
    expect(store.scrollWidth).to.be.at.most(store.clientWidth);
    expect(shown.title).to.equal(name);
    expect(endingOf(shown).right).to.be.at.most(store.getBoundingClientRect().right);
    expect(endingOf(shown).width).to.be.above(0);
  });

  it('that turns its direction cannot hide its extension', async () => {
    const store = await createStore('multiple accept=""');
    const name = 'photo\u202egnp.exe';
    await choose(store, picture(name));
    const shown = part(row(store, name), 'name');
    const stem = shown.querySelector('span')!.getBoundingClientRect();
    expect(endingOf(shown).left).to.be.at.least(stem.right - 1);
    expect(shown.lastChild!.textContent).to.equal('.exe');
  });
});

describe('a file’s type and content', () => {
  it('run nothing when they lie', async () => {
    const store = await createStore('multiple');
    const markup = '<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.pwned=1"><script>pwned=1</script></svg>';
    await storeAll(
      store,
      new File([markup], 'a.svg', { type: 'image/svg+xml' }),
      new File([markup], 'b.png', { type: 'image/png' }),
      new File([noise(3000)], 'c.jpg', { type: 'image/jpeg' }),
    );
    await until(() => store.items.every(({ status }) => status === 'stored'));
    expect((globalThis as { pwned?: unknown }).pwned).to.equal(undefined);
    expect(store.shadowRoot!.querySelector('svg[onload], script')).to.equal(null);
  });
});

/** Where the extension stands: the name's last text. */
function endingOf(name: HTMLElement): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(name.lastChild!);
  return range.getBoundingClientRect();
}
