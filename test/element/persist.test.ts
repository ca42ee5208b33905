import { expect } from '@open-wc/testing';
import {
  createStore,
  names,
  next,
  notices,
  part,
  press,
  row,
  statuses,
  storeAll,
  Tape,
  text,
  type,
  until,
} from '../helpers/element.js';
import { picture, sha256 } from '../helpers/files.js';
import {
  close,
  createKeeper,
  heldOf,
  idsOf,
  notesOf,
  someName,
  untilKept,
  untilLetGo,
  untilShown,
} from '../helpers/kept.js';
import { arrived, FaultyEndpoint } from '../helpers/store-client.js';

describe('persist', () => {
  it('brings files back in their order, with their bytes, ids and comments, and sends none of them', async () => {
    const name = someName();
    const files = [picture('c.png', 5000), picture('a.webm', 20_000, 'video/webm'), picture('b.png', 3)];
    const first = await createKeeper(name, 'multiple comment-each');
    await first.add(files);
    await type(first, part(row(first, 'a.webm'), 'comment'), 'Low tide,\n“Praia”');
    await until(async () => (await notesOf(name))[1]?.comment, 'the comment in the store');
    await untilKept(name, 'c.png', 'a.webm', 'b.png');
    const ids = idsOf(first);
    await close(first);

    const second = await createKeeper(name, 'multiple comment-each');
    const tape = new Tape(second);
    await untilShown(second, 'c.png', 'a.webm', 'b.png');
    const after = second.items;
    expect(idsOf(second)).to.deep.equal(ids);
    expect(after.map(({ comment }) => comment)).to.deep.equal(['', 'Low tide,\n“Praia”', '']);
    expect(after.map(({ status, requested, error }) => [status, requested, error])).to.deep.equal(
      after.map(() => ['waiting', false, null]),
    );
    for (const [index, { file }] of after.entries()) {
      const { size, type: mediaType, lastModified } = files[index]!;
      expect(file).to.include({ size, type: mediaType, lastModified });
      expect(await sha256(file)).to.equal(await sha256(files[index]!));
    }
    expect(notices(second)).to.deep.equal(['3 files from your last visit are here again; they have not been sent.']);
    expect(tape.types).to.deep.equal([]);

    const { stored } = await second.upload();
    for (const { id, storeId, comment, name: fileName } of stored) {
      const { headers, ...rest } = await arrived(storeId!);
      expect(headers['idempotency-key']).to.equal(id);
      expect(rest).to.include({ name: fileName, comment: comment.replaceAll('\n', '\r\n') });
    }
    expect(stored).to.have.lengthOf(3);
    await untilKept(name);
  });

  it('puts the comment for all back into its field', async () => {
    const name = someName();
    const first = await createKeeper(name);
    await first.add(picture('a.png'));
    await type(first, part(first, 'comment'), 'Low tide');
    await until(async () => (await notesOf(name))[0]?.comment === 'Low tide', 'the comment in the store');
    await close(first);

    const second = await createKeeper(name);
    await untilShown(second, 'a.png');
    await second.updateComplete;
    expect(part<HTMLTextAreaElement>(second, 'comment').value).to.equal('Low tide');
    expect(second.items[0]!.comment).to.equal('Low tide');
    await type(second, part(second, 'comment'), '!');
    expect(second.items[0]!.comment).to.equal('Low tide!');
  });

  it('leaves it to the person to send them, even with auto-upload', async () => {
    const name = someName();
    const first = await createKeeper(name);
    await first.add(picture('old.png'));
    await untilKept(name, 'old.png');
    await close(first);

    const second = await createKeeper(name, 'multiple auto-upload');
    await untilShown(second, 'old.png');
    const settled = next(second, 'settled');
    await second.add(picture('new.png'));
    await settled;
    await second.updateComplete;
    expect(statuses(second)).to.deep.equal(['waiting', 'stored']);
    const again = next(second, 'settled');
    await press(second, part(second, 'upload'));
    await again;
    expect(statuses(second)).to.deep.equal(['stored', 'stored']);
  });

  it('forgets what is stored and what is removed, but not what is cancelled', async () => {
    const name = someName();
    const endpoint = new FaultyEndpoint('no-reply');
    const store = await createKeeper(name);
    await storeAll(store, picture('stored.png'));
    await store.add([picture('removed.png'), picture('cancelled.png')]);
    await untilKept(name, 'removed.png', 'cancelled.png');
    const ids = idsOf(store);
    store.endpoint = endpoint.url;
    void store.upload();
    await until(() => statuses(store).join() === 'stored,processing,processing', 'both on their way');
    store.cancel();
    await store.updateComplete;
    await press(store, part(row(store, 'removed.png'), 'remove'));
    await untilKept(name, 'cancelled.png');
    store.clear();
    await untilKept(name);
    await untilLetGo(ids);
  });

  it('keeps a removed file again when Remove is undone, at its old place', async () => {
    const name = someName();
    const first = await createKeeper(name, 'multiple comment-each');
    await first.add([picture('a.png'), picture('b.png'), picture('c.png')]);
    await type(first, part(row(first, 'b.png'), 'comment'), 'Low tide');
    await untilKept(name, 'a.png', 'b.png', 'c.png');
    await press(first, part(row(first, 'b.png'), 'remove'));
    await untilKept(name, 'a.png', 'c.png');
    await press(first, part(first, 'action'));
    await untilKept(name, 'a.png', 'b.png', 'c.png');
    await close(first);

    const second = await createKeeper(name, 'multiple comment-each');
    await untilShown(second, 'a.png', 'b.png', 'c.png');
    expect(second.items[1]!.comment).to.equal('Low tide');
    expect(await sha256(second.items[1]!.file)).to.equal(await sha256(picture('b.png')));
    // So it is with one that has come back before.
    await press(second, part(row(second, 'b.png'), 'remove'));
    await untilKept(name, 'a.png', 'c.png');
    await press(second, part(second, 'action'));
    await untilKept(name, 'a.png', 'b.png', 'c.png');
    expect(await sha256(second.items[1]!.file)).to.equal(await sha256(picture('b.png')));
  });

  it('keeps why a file was not stored', async () => {
    const name = someName();
    const first = await createKeeper(name);
    first.endpoint = new FaultyEndpoint('415-json').url;
    await storeAll(first, picture('a.png'));
    const { error } = first.items[0]!;
    await until(async () => (await notesOf(name))[0]?.error, 'the error in the store');
    await close(first);

    const second = await createKeeper(name);
    await untilShown(second, 'a.png');
    const [item] = second.items;
    expect(item).to.include({ status: 'waiting', requested: false });
    expect(item!.error).to.include({ code: 'wrong-type', status: 415, message: error!.message });
    expect(item!.error!.serverText).to.equal('Unsupported media type.');
    await second.updateComplete;
    expect(text(row(second, 'a.png'))).to.include('does not take image/png');
  });

  it('says of a file whose body had gone out that it may be stored, over more than one visit', async () => {
    const name = someName();
    const endpoint = new FaultyEndpoint('stored-hang,store');
    const first = await createKeeper(name);
    first.endpoint = endpoint.url;
    await first.add([picture('sent.png'), picture('unsent.png')]);
    first.concurrency = 1;
    void first.upload();
    await until(async () => (await notesOf(name))[0]?.sent, 'the note that it was sent');
    await close(first);

    const second = await createKeeper(name);
    await untilShown(second, 'sent.png', 'unsent.png');
    expect(second.items.map(({ error }) => error?.code)).to.deep.equal(['no-reply', undefined]);
    await second.updateComplete;
    expect(text(row(second, 'sent.png'))).to.include('may be stored');
    // Another try makes the row forget it, but not the note.
    second.headers = () => new Promise(() => undefined);
    void second.upload();
    second.cancel();
    second.retry();
    await until(async () => (await notesOf(name))[0]?.error === null, 'the new try in the store');
    expect((await notesOf(name)).map(({ sent }) => sent)).to.deep.equal([true, false]);
    await close(second);

    const third = await createKeeper(name);
    await untilShown(third, 'sent.png', 'unsent.png');
    expect(third.items[0]!.error).to.include({ code: 'no-reply' });
    // The key is the same: a server that honours it has each file once.
    third.endpoint = endpoint.url;
    await third.upload();
    expect(statuses(third)).to.deep.equal(['stored', 'stored']);
    const files = (await endpoint.stored()).map((file) => file.name);
    expect(files).to.deep.equal(['sent.png', 'unsent.png']);
  });

  it('does not call a file sent that was refused', async () => {
    const name = someName();
    const first = await createKeeper(name, 'retries="0"');
    first.endpoint = new FaultyEndpoint('500-json').url;
    await storeAll(first, picture('a.png', 5000));
    await until(async () => (await notesOf(name))[0]?.error?.code === 'server-error', 'the error in the store');
    expect((await notesOf(name))[0]!.sent).to.be.false;
  });

  it('keeps nothing that is still being checked, or refused', async () => {
    const name = someName();
    const store = await createKeeper(name);
    let answer: (reason?: string) => void = () => undefined;
    store.validate = ({ name: file }) => (file === 'a.png' ? undefined : new Promise((resolve) => (answer = resolve)));
    const adding = store.add([picture('a.png'), picture('b.png')]);
    await untilKept(name, 'a.png');
    const [first, second] = idsOf(store);
    expect(await heldOf([first!, second!])).to.deep.equal([first]);
    answer('Not this one');
    await adding;
    await store.updateComplete;
    expect(idsOf(store)).to.deep.equal([first]);
    await untilKept(name, 'a.png');
  });

  it('needs no order of setting, and forgets when it is taken away', async () => {
    const name = someName();
    const store = await createStore('multiple');
    await store.add(picture('a.png'));
    store.persist = name;
    await untilKept(name, 'a.png');
    store.persist = false;
    await untilKept(name);
    await untilLetGo(idsOf(store));
    expect(names(store)).to.deep.equal(['a.png']);
    store.setAttribute('persist', name);
    await untilKept(name, 'a.png');
  });

  it('takes its files along to another name, and brings back what is there', async () => {
    const [one, other] = [someName(), someName()];
    const first = await createKeeper(other);
    await first.add(picture('there.png'));
    await untilKept(other, 'there.png');
    await close(first);
    const store = await createKeeper(one);
    await store.add(picture('mine.png'));
    await untilKept(one, 'mine.png');
    store.persist = other;
    await untilShown(store, 'there.png', 'mine.png');
    await untilKept(other, 'there.png', 'mine.png');
    await untilKept(one);
  });
});
