import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { PixlabStore } from '../../src/index.js';
import { createStore, notices, part, parts, press, spoken, storeAll, stub, text, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

const LINK = 'https://media.example/24p0123456789abc.png';

/** An element with one stored file. */
async function stored(comment = '', file = picture('a.png')): Promise<PixlabStore> {
  const store = await createStore('multiple');
  store.endpoint = new FaultyEndpoint('none').url;
  store.comment = comment;
  await storeAll(store, file);
  return store;
}

/** Stands in for the clipboard, which browsers open to a test only by hand. */
const stubClipboard = (writeText?: (text: string) => Promise<void>): void =>
  stub(navigator, 'clipboard', () => writeText && ({ writeText } as Clipboard));

const copyButton = (store: PixlabStore, label: RegExp): HTMLElement =>
  parts(store, 'copy').find((button) => label.test(text(button)))!;

// Before all others: what copies is fetched once a page.
describe('the first click on a copy button', () => {
  const isFetched = (): boolean => performance.getEntriesByType('resource').some(({ name }) => /\basides\./.test(name));

  it('finds what copies there already, fetched with the first file, so that browsers let it copy', async () => {
    const store = await createStore();
    store.endpoint = new FaultyEndpoint('none').url;
    expect(isFetched()).to.be.false;
    await store.add(picture('a.png'));
    await store.upload();
    await until(isFetched, 'what copies');
    await store.updateComplete;
    const button = copyButton(store, /link/i);
    const { left, top, width, height } = button.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await until(() => text(button) === 'Copied' || notices(store).length, 'an answer');
    expect(notices(store)).to.deep.equal([]);
    expect(text(button)).to.equal('Copied');
  });
});

describe('copying a link', () => {
  let copied: string[];

  beforeEach(() => {
    copied = [];
    stubClipboard((words) => {
      copied.push(words);
      return Promise.resolve();
    });
  });

  const cases: [what: string, label: RegExp, comment: string, type: string, result: string][] = [
    ['as URL', /link/i, 'c', 'image/png', LINK],
    ['as Markdown', /Markdown/, 'The beach', 'image/png', `![The beach](${LINK})`],
    ['as Markdown without a comment', /Markdown/, '  ', 'image/png', `![](${LINK})`],
    [
      'as Markdown that cannot break out',
      /Markdown/,
      'a](javascript:x)\n[b',
      'image/png',
      `![a\\](javascript:x) \\[b](${LINK})`,
    ],
    ['as HTML', /HTML/, 'The beach', 'image/png', `<img src="${LINK}" alt="The beach">`],
    [
      'as HTML that cannot break out',
      /HTML/,
      '"><b>&',
      'image/png',
      `<img src="${LINK}" alt="&#34;&#62;&#60;b&#62;&#38;">`,
    ],
    ['of a video as Markdown', /Markdown/, '', 'video/mp4', `[a.png](${LINK})`],
    ['of a video as HTML', /HTML/, 'Waves', 'video/mp4', `<video src="${LINK}" title="Waves" controls></video>`],
  ];
  for (const [what, label, comment, type, result] of cases) {
    it(`${what} gives ${result}`, async () => {
      const store = await stored(comment, picture('a.png', 3, type));
      await press(store, copyButton(store, label));
      await until(() => copied.length);
      expect(copied).to.deep.equal([result]);
      if (label.source !== 'HTML') return;
      const page = new DOMParser().parseFromString(copied[0]!, 'text/html');
      expect(page.body.children).to.have.lengthOf(1);
      expect(page.body.firstElementChild!.getAttribute(type.startsWith('image') ? 'alt' : 'title')).to.equal(comment);
    });
  }

  it('is said on its button for a while, and spoken', async () => {
    const late: (() => void)[] = [];
    const later = (start: typeof setTimeout) => (act: () => void, time?: number) =>
      // Longer ones are those of the upload and of the test.
      time && time >= 1000 && time < 5000 ? late.push(act) : start(act, time);
    stub(window, 'setTimeout', (start) => later(start) as typeof setTimeout);
    const store = await stored();
    const [button, ...others] = parts(store, 'copy');
    const before = text(button!);
    await press(store, button!);
    await until(() => text(button!) === 'Copied', 'the word');
    expect(spoken(store)).to.include('Copied');
    for (const other of others) expect(text(other)).not.to.equal('Copied');
    expect(store.shadowRoot!.activeElement).to.equal(button);
    late.at(-1)!();
    await store.updateComplete;
    expect(text(button!)).to.equal(before);
  });

  it('is said for its whole while, however short before another was copied', async () => {
    const late = new Map<number, () => void>();
    let id = 0;
    stub(window, 'setTimeout', (start) => {
      const later = (act: () => void, time = 0): number => {
        // What is longer is the patience of the tests.
        if (time < 1000 || time > 5000) return start(act, time);
        late.set(--id, act);
        return id;
      };
      return later as typeof setTimeout;
    });
    stub(window, 'clearTimeout', (clear) => (id) => {
      if (!late.delete(id as number)) clear(id);
    });
    const store = await stored();
    const [one, other] = parts(store, 'copy');
    await press(store, one!);
    await until(() => text(one!) === 'Copied');
    const [endOfFirst, ...more] = late.keys();
    expect(endOfFirst).to.be.below(0);
    expect(more).to.deep.equal([]);
    await press(store, other!);
    await until(() => text(other!) === 'Copied');
    expect(text(one!)).not.to.equal('Copied');
    late.get(endOfFirst!)?.();
    await store.updateComplete;
    expect(text(other!)).to.equal('Copied');
  });

  it('has three buttons a file, each named after the file', async () => {
    const store = await stored();
    const labels = parts(store, 'copy').map((button) => button.getAttribute('aria-label'));
    expect(labels).to.have.lengthOf(3);
    for (const label of labels) expect(label).to.include('a.png');
  });
});

describe('copying without the clipboard’s interface', () => {
  for (const [why, clipboard] of [
    ['is missing, as on plain http', undefined],
    ['refuses', () => Promise.reject(new DOMException('no', 'NotAllowedError'))],
  ] as const) {
    it(`works where it ${why}, and gives the focus back`, async () => {
      stubClipboard(clipboard);
      const store = await stored();
      let selected = '';
      stub(document, 'execCommand', () => () => {
        const { value, selectionStart, selectionEnd } = store.shadowRoot!.activeElement as HTMLTextAreaElement;
        selected = value.slice(selectionStart, selectionEnd);
        return true;
      });
      const button = copyButton(store, /link/i);
      await press(store, button);
      await until(() => text(button) === 'Copied');
      expect(selected).to.equal(LINK);
      expect(store.shadowRoot!.activeElement).to.equal(button);
      expect(store.shadowRoot!.querySelectorAll('textarea')).to.have.lengthOf(1);
    });
  }

  it('says what to do where nothing is allowed', async () => {
    stubClipboard(undefined);
    const store = await stored();
    stub(document, 'execCommand', () => () => false);
    await press(store, copyButton(store, /link/i));
    await until(() => notices(store).length);
    expect(notices(store)[0]).to.match(/[Cc]opy/);
    expect(text(part(store, 'copy'))).not.to.equal('Copied');
  });

  it('says so no longer once a copy has worked, and leaves other notices alone', async () => {
    stubClipboard(undefined);
    const store = await stored();
    let works = false;
    stub(document, 'execCommand', () => () => works);
    await store.add(picture('b.txt', 3, 'text/plain'));
    await store.updateComplete;
    const button = copyButton(store, /link/i);
    await press(store, button);
    await until(() => notices(store).length === 2);
    works = true;
    await press(store, button);
    await until(() => text(button) === 'Copied');
    expect(notices(store)).to.have.lengthOf(1);
    expect(notices(store)[0]).to.include('b.txt');
  });
});
