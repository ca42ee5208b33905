import { expect } from '@open-wc/testing';
import { createItem, isGivenUp, isInFlight, type Item, type Status, step } from '../../src/upload/item.js';
import { picture } from '../helpers/files.js';

const STATUSES: Status[] = ['waiting', 'sending', 'processing', 'retrying', 'stored', 'failed', 'cancelled'];

/** Every legal step, written out. */
const LEGAL = new Set([
  'waiting → sending',
  'waiting → failed',
  'waiting → cancelled',
  'sending → processing',
  'sending → retrying',
  'sending → stored',
  'sending → failed',
  'sending → cancelled',
  'processing → retrying',
  'processing → stored',
  'processing → failed',
  'processing → cancelled',
  'waiting → retrying',
  'retrying → sending',
  'retrying → failed',
  'retrying → cancelled',
  'failed → waiting',
  'cancelled → waiting',
]);

const fresh = (): Item => createItem('1', picture('a.png', 7), 'hello', false);
const at = (status: Status): Item => ({ ...fresh(), status });

describe('item', () => {
  it('begins as the file is, waiting', () => {
    const file = picture('a.png', 7);
    expect(createItem('1', file, 'hello', true)).to.deep.equal({
      id: '1',
      file,
      name: 'a.png',
      size: 7,
      type: 'image/png',
      status: 'waiting',
      comment: 'hello',
      loaded: 0,
      total: 7,
      link: null,
      storeId: null,
      undo: null,
      error: null,
      nextTry: null,
      begun: false,
      checking: true,
      requested: false,
      preparing: false,
      prepared: null,
    });
  });

  it('is frozen, and every change makes a new record', () => {
    const first = fresh();
    const second = step(first, { loaded: 3 }, 'sending');
    expect(Object.isFrozen(first) && Object.isFrozen(second)).to.be.true;
    expect([first.loaded, first.status]).to.deep.equal([0, 'waiting']);
    expect([second.loaded, second.status]).to.deep.equal([3, 'sending']);
  });

  it('hangs nothing on the file', () => {
    const { file } = fresh();
    expect(Reflect.ownKeys(file)).to.deep.equal(Reflect.ownKeys(new File([], 'b.png')));
  });

  for (const from of STATUSES) {
    for (const to of STATUSES.filter((status) => status !== from)) {
      const name = `${from} → ${to}`;
      if (LEGAL.has(name)) {
        it(`takes the step ${name}`, () => expect(step(at(from), {}, to).status).to.equal(to));
      } else {
        it(`throws at the step ${name}`, () => {
          expect(() => step(at(from), {}, to)).to.throw(Error, name);
        });
      }
    }
    it(`changes without a step at ${from}`, () => {
      expect(step(at(from), { comment: 'x' })).to.include({ status: from, comment: 'x' });
    });
  }

  it('knows what is in flight and what was given up', () => {
    expect(STATUSES.filter((status) => isInFlight(at(status)))).to.deep.equal(['sending', 'processing']);
    expect(STATUSES.filter((status) => isGivenUp(at(status)))).to.deep.equal(['failed', 'cancelled']);
  });
});
