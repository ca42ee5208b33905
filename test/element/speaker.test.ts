import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Editor, Line, LineKind } from '../../src/controllers/announcer.js';
import { speaker } from '../../src/controllers/speaker.js';
import { en } from '../../src/locales/en.js';
import { enLate } from '../../src/locales/en-rare.js';
import { messagesIn } from '../../src/messages.js';
import { createItem, type Item } from '../../src/upload/item.js';
import type { UploadQueue } from '../../src/upload/queue-types.js';
import { choose, createStore, part, parts, press, row, spoken, storeAll, stub, until } from '../helpers/element.js';
import { FakeClock } from '../helpers/fake-time.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

/** What is spoken of a list that is what the test says, at a time that passes when the test says so. */
class Listener {
  readonly clock = new FakeClock();
  /** Since it was last asked for. */
  #heard: string[] = [];
  readonly #controllers: ReactiveController[] = [];
  readonly #edit: Editor;
  items: Item[] = [];
  /** A share of 1. */
  out = 0;

  constructor() {
    const of = (): Item[] => this.items;
    const out = (): number => this.out;
    const queue = {
      get items() {
        return of();
      },
      get busy() {
        return of().some(({ requested }) => requested);
      },
      get progress() {
        return { loaded: 1000 * out(), total: 1000, speed: 0 };
      },
    };
    const host = { addController: (one: ReactiveController) => this.#controllers.push(one) };
    this.#edit = speaker(
      host as unknown as ReactiveControllerHost,
      queue as unknown as UploadQueue,
      messagesIn({ ...en, ...enLate }),
      { say: (...line) => this.say(line) },
      this.clock,
    );
  }

  /** Lines of one breath, as the announcer hands them over: with each that comes, and once more at the end. */
  say(...lines: Line[]): void {
    for (let count = 1; count <= lines.length; count++) this.#edit(lines.slice(0, count));
    this.#heard.push(...this.#edit(lines, true));
  }

  update(): void {
    for (const one of this.#controllers) one.hostUpdate?.();
  }

  /** Lets time pass with an update every 100 ms, as progress brings them. */
  async pass(time: number, each: (passed: number) => void = () => undefined): Promise<void> {
    for (let passed = 0; passed < time; passed += 100) {
      await this.clock.pass(100);
      each(passed + 100);
      this.update();
    }
  }

  /** Begins a batch of so many files. */
  begin(count: number): void {
    this.items = Array.from({ length: count }, (_, index) => ({
      ...createItem(`${index}`, picture(`${index}.png`), '', false),
      requested: true,
    }));
    this.out = 0;
    this.update();
  }

  /** Stores the file of a number. */
  store(index: number): void {
    this.items = this.items.map((item, at) =>
      at === index ? { ...item, requested: false, status: 'stored', link: `https://a.example/${index}` } : item,
    );
    this.update();
  }

  /** Ends the batch, as the queue does. */
  end(): void {
    this.items.forEach((item, index) => item.requested && this.store(index));
    this.say([en.settled(this.items.length, 0, 0), 'settled']);
  }

  heard(): string[] {
    return this.#heard.splice(0);
  }
}

const several = (kind: LineKind, count: number): Line[] =>
  Array.from({ length: count }, (_, index): Line => [`${kind} ${index}`, kind]);

describe('what is spoken of an upload', () => {
  it('is that it begins, the first file that is stored, how many are after a while, and how it ended', async () => {
    const listener = new Listener();
    listener.begin(200);
    expect(listener.heard()).to.deep.equal(['Uploading 200 files']);
    let stored = 0;
    await listener.pass(10_000, () => listener.store(stored++));
    expect(listener.heard()).to.deep.equal(['0.png: Stored', '50 files stored']);
    listener.end();
    expect(listener.heard()).to.deep.equal(['200 files stored']);
    expect(listener.clock.pending, 'nothing is left to be said').to.equal(0);
  });

  it('says of one file only that it begins and that it is stored', () => {
    const listener = new Listener();
    listener.begin(1);
    listener.end();
    expect(listener.heard()).to.deep.equal(['Uploading 1 file', '1 file stored']);
  });

  it('names the next file that is stored when it is one, though nothing else happens', async () => {
    const listener = new Listener();
    listener.begin(3);
    listener.store(0);
    await listener.clock.pass(1000);
    listener.store(1);
    expect(listener.heard().slice(1)).to.deep.equal(['0.png: Stored']);
    await listener.clock.pass(5000);
    expect(listener.heard()).to.deep.equal(['1.png: Stored']);
  });

  it('says quarters of what takes long', async () => {
    const listener = new Listener();
    listener.begin(1);
    listener.heard();
    await listener.pass(40_000, (passed) => (listener.out = passed / 40_000));
    expect(listener.heard()).to.deep.equal(['25% uploaded', '50% uploaded', '75% uploaded']);
  });

  it('says none of what does not', async () => {
    const listener = new Listener();
    listener.begin(1);
    listener.heard();
    await listener.pass(5000, (passed) => (listener.out = passed / 5000));
    expect(listener.heard()).to.deep.equal([]);
  });

  it('says only the quarters that come after five seconds, and one line in five seconds at most', async () => {
    const listener = new Listener();
    listener.begin(1);
    listener.heard();
    const times: number[] = [];
    await listener.pass(12_000, (passed) => {
      listener.out = passed / 12_000;
      for (const line of listener.heard()) times.push(passed, parseInt(line, 10));
    });
    // Heard one step after it was said. 25 % came after three seconds; 75 % after nine, three seconds after the last line.
    expect(times).to.deep.equal([6100, 50, 11_000, 75]);
  });

  it('begins anew with each batch', async () => {
    const listener = new Listener();
    for (const count of [2, 3]) {
      listener.begin(count);
      await listener.pass(6000);
      listener.out = 0.3;
      listener.update();
      listener.end();
      expect(listener.heard()).to.deep.equal([`Uploading ${count} files`, '25% uploaded', `${count} files stored`]);
    }
  });
});

describe('what is spoken of many files', () => {
  it('names three of those that were added, and counts the others', () => {
    const listener = new Listener();
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => picture(name));
    listener.say([en.added(2), 'added', files.slice(0, 2)]);
    listener.say([en.added(5), 'added', files]);
    expect(listener.heard()).to.deep.equal(['2 files added: a and b', '5 files added: a, b, and c and 2 more']);
  });

  it('counts those that were refused before it says three reasons', () => {
    const listener = new Listener();
    listener.say(...several('refused', 200));
    const reasons = ['refused 0', 'refused 1', 'refused 2'];
    expect(listener.heard()).to.deep.equal(['200 files were not added', ...reasons, 'and 197 more']);
    listener.say(...several('refused', 1));
    expect(listener.heard(), 'what a person has chosen next is answered').to.deep.equal(['refused 0']);
  });

  it('says three failures at once, the next three when they have been heard, and all that is left at the end', async () => {
    const listener = new Listener();
    listener.say(...several('failed', 5));
    expect(listener.heard()).to.deep.equal(['failed 0', 'failed 1', 'failed 2', 'and 2 more']);
    for (const line of several('failed', 4)) {
      listener.say(line);
      await listener.clock.pass(200);
    }
    expect(listener.heard()).to.deep.equal([]);
    await listener.clock.pass(5000);
    expect(listener.heard().join('\n')).to.equal('failed 0\nfailed 1\nfailed 2\nand 1 more');
    listener.say(['failed 9', 'failed']);
    expect(listener.heard()).to.deep.equal([]);
    listener.say([en.settled(0, 10, 0), 'settled']);
    expect(listener.heard()).to.deep.equal(['failed 9', '10 files not stored: retry or remove']);
    await listener.clock.pass(10_000);
    expect(listener.heard(), 'nothing is said twice').to.deep.equal([]);
  });

  it('says every failure while they are few', async () => {
    const listener = new Listener();
    for (const line of several('failed', 3)) {
      listener.say(line);
      await listener.clock.pass(1000);
    }
    expect(listener.heard()).to.deep.equal(['failed 0', 'failed 1', 'failed 2']);
  });

  it('loses none that comes in the very moment in which the others have been heard', async () => {
    const listener = new Listener();
    listener.say(...several('failed', 3));
    listener.heard();
    await listener.clock.pass(5000);
    listener.say(['failed 7', 'failed']);
    expect(listener.heard()).to.deep.equal(['failed 7']);
  });
});

describe('the live region', () => {
  it('tells a whole job', async () => {
    const store = await createStore('multiple');
    const heard: string[] = [];
    const region = store.shadowRoot!.querySelector('[role=status]')!;
    new MutationObserver(() => heard.push(spoken(store))).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await choose(store, picture('a.png'), picture('b.png'), picture('c.txt', 3, 'text/plain'));
    await until(() => spoken(store).includes('2 files added: a.png and b.png'));
    expect(heard.join('\n')).to.include('“c.txt” was not added: only images and videos can be added.');
    await press(store, part(store, 'upload'));
    await until(() => spoken(store).includes('2 files stored'));
    expect(heard.join('\n')).to.include('Uploading 2 files');
  });

  it('says of many refusals how many, and three reasons, though what does so has to be fetched first', async () => {
    const store = await createStore('multiple');
    await choose(store, ...Array.from({ length: 40 }, (_, index) => picture(`${index}.txt`, 3, 'text/plain')));
    await until(() => spoken(store));
    const lines = store.shadowRoot!.querySelector('[role=status]')!.textContent.split('\n');
    expect(lines).to.have.lengthOf(5);
    expect(lines[0]).to.equal('40 files were not added');
    expect(lines[3]).to.match(/^“2.txt” was not added: /);
    expect(lines[4]).to.equal('and 37 more');
  });

  it('says why each file failed and what to do', async () => {
    const store = await createStore('multiple');
    store.endpoint = new FaultyEndpoint('415-json').url;
    await storeAll(store, picture('a.png'), picture('b.png'));
    await until(() => spoken(store).includes('not stored'));
    expect(spoken(store)).to.match(/a\.png: .+ b\.png: .+ 2 files not stored: retry or remove$/);
    await press(store, part(row(store, 'a.png'), 'retry'));
    await until(() => spoken(store).includes('1 file not stored'));
  });

  it('says that one was taken out while it was sent, and nothing of an end', async () => {
    const store = await createStore('multiple');
    const endpoint = new FaultyEndpoint('hang-reply');
    store.endpoint = endpoint.url;
    await store.add(picture('a.png'));
    void store.upload();
    await until(() => store.items[0]?.status === 'processing');
    part(row(store, 'a.png'), 'cancel').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, composed: true }),
    );
    await until(() => spoken(store).includes('“a.png” was removed'));
    expect(parts(store, 'item')).to.deep.equal([]);
    await endpoint.release();
  });

  it('comes no later than a breath after what it tells', async () => {
    const waits: number[] = [];
    const store = await createStore('multiple');
    // For what is to be fetched first there is more patience.
    await choose(store, picture('first.png'));
    await until(() => spoken(store).includes('first.png'));
    stub(window, 'setTimeout', (start) => {
      const later = (act: () => void, time = 0) => {
        waits.push(time);
        return start.call(window, act, time);
      };
      return later as unknown as typeof setTimeout;
    });
    await choose(store, picture('a.png'));
    await until(() => spoken(store).includes('a.png'));
    expect(waits.filter((time) => time > 100 && time < 5000)).to.deep.equal([]);
  });
});
