import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { drop, next, part, parts, press, statuses, transferWith, until } from '../helpers/element.js';
import { mainJob, ownPage } from '../helpers/hostile.js';
import { picture } from '../helpers/files.js';
import { picture as photo } from '../images/pictures.js';

/** What libraries of 2008 did to every page, and scripts of today that came from such pages. */
const OLD_LIBRARY = `
  const extend = (target, methods) => { for (const name in methods) target[name] = methods[name]; };
  const toArray = function () { return this.slice(); };
  extend(Array.prototype, {
    junk: 'enumerable', each(act) { this.forEach(act); }, toJSON() { return '[' + this.join(', ') + ']'; },
    // Names that the language has given another meaning since.
    toArray, entries: toArray, clone: toArray, reduce() { return this.length > 1 ? this : this[0]; },
    all(test = (one) => one) { return !this.some((one) => !test(one)); },
    flatten() { return this; }, without() { return this; }, first() { return this[0]; }, last() { return this.at(-1); },
  });
  // Knows lists with a length only, and no second argument.
  Array.from = (list) => { const all = []; for (let i = 0; i < (list?.length ?? 0); i++) all[i] = list[i]; return all; };
  extend(String.prototype, {
    toJSON() { return '"' + this + '"'; }, strip() { return this.trim(); }, include(part) { return this.indexOf(part) >= 0; },
    startsWith(part) { return this.lastIndexOf(part, 0) === 0; }, sub(a, b) { return this.replace(a, b); },
  });
  extend(Date.prototype, { toJSON() { return '"' + this.toISOString() + '"'; } });
  extend(Number.prototype, { times(act) { for (let i = 0; i < this; i++) act(i); }, toJSON() { return String(this); } });
  Function.prototype.bind = function (self, ...first) { const act = this; return (...more) => act.apply(self, [...first, ...more]); };
  Function.prototype.curry = Function.prototype.defer = function () { return this; };
  Object.values = (object) => { const values = []; for (const name in object) values.push(object[name]); return values; };
  extend(Element.prototype, {
    remove() { this.parentNode.removeChild(this); return this; },
    replace(content) { this.outerHTML = content; return this; }, update(content) { this.innerHTML = content; return this; },
    insert(content) { this.insertAdjacentHTML('beforeend', content); return this; },
    show() { this.style.display = ''; return this; }, hide() { this.style.display = 'none'; return this; },
    visible() { return this.style.display !== 'none'; }, clone(deep) { return this.cloneNode(deep); },
    select(selector) { return [...this.querySelectorAll(selector)]; }, retrieve() {}, store() { return this; },
  });
  extend(Event.prototype, { element() { return this.target; }, stop() { this.preventDefault(); this.stopPropagation(); } });`;

/** Older still: every object has more names than its own. */
const OLDER_LIBRARY = `${OLD_LIBRARY}
  Object.prototype.extend = function (more) { return Object.assign(this, more); };
  Object.prototype.toJSON = undefined;`;

/** As zone libraries and monitors of user experience do. */
const WRAPPERS = `
  const { then } = Promise.prototype;
  Promise.prototype.then = function (...acts) { return then.apply(this, acts); };
  for (const name of ['setTimeout', 'requestAnimationFrame', 'queueMicrotask', 'fetch']) {
    const real = window[name];
    window[name] = (first, ...more) => real(typeof first === 'function' ? (...args) => first(...args) : first, ...more);
  }
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...args) { return addEventListener.apply(this, args); };
  window.XMLHttpRequest = class extends XMLHttpRequest {
    send(body) { this.setRequestHeader('x-monitor', '1'); super.send(body); }
  };
  window.Promise = class extends Promise {};`;

const FROZEN = 'Object.freeze(one.prototype)';

const pages: [name: string, script: string][] = [
  ['has an old library', OLD_LIBRARY],
  ['has an older one, which extends every object', OLDER_LIBRARY],
  ['wraps what browsers give', WRAPPERS],
  [
    'freezes what the language gives',
    `for (const one of [Object, Array, Function, Map, Set, Promise, String, Event]) ${FROZEN};`,
  ],
];

describe('a page that', () => {
  for (const [name, script] of pages) {
    it(`${name} gets what any other gets`, async () => {
      const said: string[] = [];
      const { page, view, store } = await ownPage(`<script>${script}</script>`);
      view.addEventListener('error', ({ message }) => said.push(message));
      view.addEventListener('unhandledrejection', ({ reason }) => said.push(String(reason)));
      view.console.error = (...words: unknown[]) => said.push(words.join(' '));
      await mainJob(store);
      await mainJob(store);

      const chosen = next(store, 'chosen');
      drop(part(store, 'dropzone'), transferWith(picture('dropped.png'), await photo(20, 20)));
      await chosen;
      await until(() => store.items.length === 4, 'what was dropped');
      await until(() => store.shadowRoot!.querySelector('canvas'), 'a preview');
      await store.updateComplete;
      await press(store, parts(store, 'remove')[0]!);
      await until(() => parts(store, 'item').length === 3, 'one row less');
      store.endpoint = '/keyed';
      store.headers = { 'x-token': 'abc' };
      await store.upload();
      store.endpoint = '/store';
      const settled = next(store, 'settled');
      store.retry();
      expect((await settled).detail.stored).to.have.lengthOf(2);
      expect(statuses(store)).to.deep.equal(['stored', 'stored', 'stored']);
      store.clear();
      await store.updateComplete;
      expect(parts(store, 'item')).to.have.lengthOf(0);
      const late = page.createElement('pixlab-store');
      late.setAttribute('headers', '{"x-token":"t"}');
      page.body.append(late);
      await late.updateComplete;
      expect(late.headers).to.have.own.property('x-token', 't');
      expect(said).to.deep.equal([]);
    });
  }
});

describe('with several copies of Lit on the page', () => {
  it('each does its own work', async () => {
    const lit = new URL('../../node_modules/lit/index.js', import.meta.url).href;
    const { page, store } = await ownPage(
      `<script type="module">
        import { LitElement, html } from '${lit}?another';
        customElements.define('other-element', class extends LitElement {
          static properties = { link: {} };
          render() { return html\`<b>\${this.link ?? 'none'}</b>\`; }
        });
        addEventListener('stored', ({ detail }) => { document.querySelector('other-element').link = detail.link; });
      </script>`,
      '<other-element><pixlab-store multiple endpoint="/store"></pixlab-store></other-element>',
    );
    await mainJob(store);
    const other = page.querySelector('other-element') as Element & Pick<PixlabStore, 'updateComplete'>;
    await other.updateComplete;
    expect(other.shadowRoot!.querySelector('b')!.textContent).to.equal(store.items[0]!.link);
  });
});
