import { expect } from '@open-wc/testing';
import type { PixlabStore } from '../../src/index.js';
import { en } from '../../src/locales/en.js';
import { enLate } from '../../src/locales/en-rare.js';
import { messagesIn } from '../../src/messages.js';
import { reasonsIn } from '../../src/reasons.js';
import { StoreError } from '../../src/upload/errors.js';
import { createStore, next, part, parts, press, row, spoken, statuses, stub, text, until } from '../helpers/element.js';
import { picture } from '../helpers/files.js';
import { closedPort, FaultyEndpoint } from '../helpers/store-client.js';

const says = (store: PixlabStore, name = 'a.png'): string => text(part(row(store, name), 'status'));

/** An element that has begun to send files of these names to an endpoint with a plan. */
async function sending(plan: string, attributes = '', ...files: string[]): Promise<PixlabStore> {
  const store = await createStore(`multiple ${attributes}`);
  store.endpoint = new FaultyEndpoint(plan).url;
  await store.add((files.length ? files : ['a.png']).map((name) => picture(name)));
  void store.upload();
  return store;
}

/** Makes everybody's time pass so many times faster, until the test is over: `until` gives up that much sooner, too. */
function hurry(times: number): void {
  stub(performance, 'now', (now) => () => now.call(performance) * times);
  stub(
    globalThis,
    'setTimeout',
    (set) => ((act: TimerHandler, time = 0) => set(act, time / times)) as typeof setTimeout,
  );
}

/** Watches what changes inside the element; stops with the test's page. */
function watch(store: PixlabStore, onChange: () => void): void {
  new MutationObserver(onChange).observe(store.shadowRoot!, { childList: true, characterData: true, subtree: true });
}

/** How often screen readers are told of something from now on. */
function hear(store: PixlabStore): (words: string) => number {
  const heard: string[] = [];
  let before = spoken(store);
  watch(store, () => {
    const now = spoken(store);
    // Lines that come within a breath are added to those before.
    if (now !== before) heard.push(now.startsWith(before) ? now.slice(before.length) : now);
    before = now;
  });
  return (words) => heard.join('\n').split(words).length - 1;
}

/** The browser says from now on that there is a connection, or none. */
function connect(online: boolean): void {
  stub(navigator, 'onLine', () => online);
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

describe('a row that waits for another try', () => {
  it('says why and when it goes on, calmly, and offers to try now or to cancel', async () => {
    const store = await sending('503-later,store');
    await until(() => says(store).includes('next try'), 'the reason');
    expect(says(store))
      .to.match(/kB|bytes/)
      .and.match(/The server has a problem: next try in (20|19) sec$/);
    const one = row(store, 'a.png');
    expect(one.className).to.equal('retrying');
    expect(part(one, 'status').querySelector('svg')).to.equal(null);
    expect(getComputedStyle(part(one, 'status')).color).to.equal(getComputedStyle(part(one, 'thumbnail')).color);
    const buttons = [...one.querySelectorAll('button')].map(({ ariaLabel }) => ariaLabel);
    expect(buttons).to.deep.equal(['Try now: a.png', 'Cancel: a.png']);
    await press(store, part(one, 'retry'));
    await until(() => statuses(store)[0] === 'stored', 'the next try');
    await store.updateComplete;
    expect(says(store)).to.include('Stored').and.not.include('problem');
  });

  it('counts down, goes on by itself, and keeps the keyboard’s place', async () => {
    hurry(50);
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('503-later,store').url;
    await store.add(picture('a.png'));
    const seen: number[] = [];
    watch(store, () => {
      const [, seconds] = /next try in (\d+) sec/.exec(says(store)) ?? [];
      if (!seconds || seen.includes(Number(seconds))) return;
      if (!seen.length) part(row(store, 'a.png'), 'cancel').focus();
      seen.push(Number(seconds));
    });
    const { stored } = await store.upload();
    expect(stored).to.have.lengthOf(1);
    expect(seen.length).to.be.above(3);
    expect(seen).to.deep.equal(seen.toSorted((one, other) => other - one));
    await store.updateComplete;
    expect(row(store, 'a.png').contains(store.shadowRoot!.activeElement)).to.be.true;
  });

  it('says nothing more of the reason once it is cancelled', async () => {
    const store = await sending('503-later');
    await until(() => says(store).includes('next try'), 'the reason');
    await until(() => spoken(store).includes('problem'), 'its words');
    const heard = hear(store);
    await press(store, part(row(store, 'a.png'), 'cancel'));
    expect(says(store)).to.match(/Cancelled$/);
    await until(() => heard('1 file cancelled'), 'the words');
    expect(heard('problem')).to.equal(0);
  });

  it('says that the server asks for a pause; the others wait for their turn', async () => {
    const store = await sending('429-bare,store', 'concurrency="1"', 'a.png', 'b.png');
    await until(() => says(store).includes('next try'), 'the reason');
    expect(says(store)).to.match(/The server asks for a pause: next try in (60|59) sec$/);
    expect(says(store, 'b.png')).to.match(/Waiting$/);
  });

  it('says that it waits for the connection, and goes on by itself', async () => {
    connect(false);
    const store = await sending('store', 'concurrency="1"', 'a.png', 'b.png');
    await until(() => says(store).includes('No connection'), 'the reason');
    for (const name of ['a.png', 'b.png']) {
      expect(says(store, name)).to.match(/No connection: goes on by itself$/);
      expect(parts(row(store, name), 'retry').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([`Try now: ${name}`]);
      expect(parts(row(store, name), 'cancel')).to.have.lengthOf(1);
    }
    const settled = next(store, 'settled');
    connect(true);
    expect((await settled).detail.stored).to.have.lengthOf(2);
  });

  it('says that there is no connection when that broke', async () => {
    const store = await createStore('multiple');
    store.endpoint = await closedPort();
    stub(navigator, 'onLine', () => false);
    await store.add(picture('a.png'));
    void store.upload();
    await until(() => says(store).includes('No connection'), 'the reason');
    store.cancel();
  });

  it('can be tried although the browser says that there is no connection', async () => {
    connect(false);
    const store = await sending('store');
    await until(() => says(store).includes('No connection'), 'the reason');
    await press(store, part(row(store, 'a.png'), 'retry'));
    await until(() => statuses(store)[0] === 'stored', 'the try');
  });
});

describe('what is spoken while files wait', () => {
  it('says once that there is no connection, and once that it goes on', async () => {
    const store = await createStore('multiple concurrency="2"');
    const heard = hear(store);
    store.endpoint = new FaultyEndpoint('store').url;
    await store.add(['a.png', 'b.png', 'c.png'].map((name) => picture(name, 300_000)));
    connect(false);
    const uploading = store.upload();
    await until(() => heard('No connection'), 'the words');
    connect(true);
    await uploading;
    await until(() => heard('3 files stored'), 'the end');
    expect([heard('No connection'), heard('Going on')]).to.deep.equal([1, 1]);
  });

  it('says once that the server has a problem, however many files and tries there are', async () => {
    hurry(50);
    const store = await createStore('multiple retries="3"');
    const heard = hear(store);
    store.endpoint = new FaultyEndpoint('500-json').url;
    await store.add(['a.png', 'b.png', 'c.png'].map((name) => picture(name)));
    const { failed } = await store.upload();
    expect(failed).to.have.lengthOf(3);
    await store.updateComplete;
    expect([heard('The server has a problem'), heard('Going on')]).to.deep.equal([1, 0]);
  });

  it('says nothing while others still go on', async () => {
    const store = await createStore('multiple concurrency="2"');
    const heard = hear(store);
    store.endpoint = new FaultyEndpoint('503-later,hang-reply').url;
    await store.add([picture('a.png'), picture('b.png')]);
    void store.upload();
    await until(() => statuses(store).toSorted().join() === 'processing,retrying');
    await until(() => says(store, store.items.find(({ status }) => status === 'retrying')!.name).includes('next try'));
    expect(heard('problem')).to.equal(0);
    store.cancel();
  });
});

describe('a row of a file whose answer is missing', () => {
  it('says that all is sent and the answer is awaited', async () => {
    const store = await sending('hang-reply');
    await until(() => statuses(store)[0] === 'processing');
    await store.updateComplete;
    expect(says(store)).to.match(/All sent, waiting for the server’s answer$/);
    store.cancel();
  });

  it('says so when it was cancelled, and when it was removed and comes back', async () => {
    const risk = 'The server did not answer: the file may be stored, and Retry may store it twice.';
    const store = await sending('hang-reply', 'comment-each');
    await until(() => statuses(store)[0] === 'processing');
    await press(store, part(row(store, 'a.png'), 'cancel'));
    expect(says(store)).to.include('Cancelled').and.include(risk);
    void store.upload();
    store.retry(store.items[0]);
    await until(() => statuses(store)[0] === 'processing');
    await store.updateComplete;
    part(row(store, 'a.png'), 'cancel').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }),
    );
    await until(() => parts(store, 'action').length, 'the offer');
    await press(store, part(store, 'action'));
    expect(says(store)).to.include('Ready to upload').and.include(risk);
    // What it sends is fixed.
    expect(part<HTMLTextAreaElement>(row(store, 'a.png'), 'comment').disabled).to.be.true;
  });

  it('says that it may be stored and that Retry may store it twice', async () => {
    const store = await sending('reset-after', 'retries="0"');
    await until(() => statuses(store)[0] === 'failed');
    await store.updateComplete;
    expect(store.items[0]!.error!.code).to.equal('no-reply');
    expect(says(store)).to.include('The server did not answer: the file may be stored, and Retry may store it twice.');
  });
});

describe('a row of a file that failed', () => {
  it('says that it got stuck', async () => {
    const store = await createStore('multiple retries="0" stall-timeout="0.05"');
    store.endpoint = new FaultyEndpoint('stall').url;
    await store.add(picture('a.png', 30_000_000));
    const { failed } = await store.upload();
    expect(failed[0]!.error!.code).to.equal('stalled');
    await store.updateComplete;
    expect(says(store)).to.match(/got stuck\. Check the connection, then retry\./);
  });

  it('says that there is no connection', async () => {
    const store = await createStore('multiple retries="0"');
    store.endpoint = await closedPort();
    stub(navigator, 'onLine', () => false);
    await store.add(picture('a.png'));
    const { failed } = await store.upload();
    expect(failed[0]!.error!.code).to.equal('offline');
    await store.updateComplete;
    expect(says(store)).to.include('There is no connection. Retry when it is back.');
  });

  const { failure } = reasonsIn(messagesIn({ ...en, ...enLate }), () => undefined);
  const photo = { size: 4_200_000, type: 'image/heic' };

  it('names the size that was too large, and the type that was wrong', () => {
    expect(failure(new StoreError('too-large', 413), photo)).to.include('4.2 MB');
    expect(failure(new StoreError('wrong-type', 415), photo)).to.include('image/heic');
  });

  it('says that the file has to be chosen again when it can no longer be read', () => {
    const gone = Object.assign(new StoreError('network'), { blocked: true, isGone: true });
    expect(failure(gone, photo)).to.equal(
      'This file can no longer be read: it was moved, changed or deleted. Choose it again.',
    );
  });

  it('says in one sentence whom to tell when this page can never reach the endpoint', () => {
    const blocked = Object.assign(new StoreError('network'), { blocked: true });
    expect(failure(blocked, photo)).to.equal('This page cannot reach the server. Tell this page’s owner.');
    expect(failure(new StoreError('network'), photo)).not.to.include('owner');
  });
});
