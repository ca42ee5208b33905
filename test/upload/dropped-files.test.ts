import { expect } from '@open-wc/testing';
import { draggedTypes, readDroppedFiles } from '../../src/upload/dropped-files.js';
import { dropOf, fileEntry, folderEntry, transferOf } from '../helpers/entries.js';
import { picture } from '../helpers/files.js';

const numbered = (count: number): FileSystemFileEntry[] =>
  Array.from({ length: count }, (_, index) => fileEntry(`${index}.png`));

const namesIn = (files: File[]): string[] => files.map(({ name }) => name);

describe('dropped files', () => {
  it('reads a folder to its end: 250 files yield 250, in order', async () => {
    const { files, emptyFolders } = await readDroppedFiles(transferOf(folderEntry('many', numbered(250))));
    expect(namesIn(files)).to.deep.equal(numbered(250).map(({ name }) => name));
    expect(emptyFolders).to.deep.equal([]);
  });

  it('reads folders in folders, and files beside them', async () => {
    const deep = folderEntry('a', [fileEntry('1.png'), folderEntry('b', [folderEntry('c', numbered(150))])]);
    const { files } = await readDroppedFiles(transferOf(deep, fileEntry('2.png'), picture('3.png')));
    expect(files).to.have.lengthOf(153);
    expect(namesIn(files).slice(-2)).to.deep.equal(['2.png', '3.png']);
  });

  it('takes everything before the first wait, as long as the drop lasts', async () => {
    const { transfer, end } = dropOf(fileEntry('1.png'), picture('2.png'), folderEntry('a', numbered(3)));
    const reading = readDroppedFiles(transfer);
    end();
    expect((await reading).files).to.have.lengthOf(5);
  });

  it('names folders without one file', async () => {
    const empty = folderEntry('nothing', [folderEntry('deeper', [])]);
    const { files, emptyFolders } = await readDroppedFiles(transferOf(empty, fileEntry('1.png')));
    expect(namesIn(files)).to.deep.equal(['1.png']);
    expect(emptyFolders).to.deep.equal(['nothing']);
  });

  it('passes over what systems put into folders, but not over what was dropped itself', async () => {
    const junk = ['.DS_Store', '._1.png', 'Thumbs.db', 'desktop.ini', '.hidden'].map((name) => fileEntry(name));
    const mac = folderEntry('__MACOSX', [fileEntry('2.png')]);
    const { files } = await readDroppedFiles(transferOf(folderEntry('a', [...junk, mac, fileEntry('1.png')])));
    expect(namesIn(files)).to.deep.equal(['1.png']);
    expect((await readDroppedFiles(transferOf(fileEntry('.hidden')))).files).to.have.lengthOf(1);
  });

  it('takes a dropped file itself, since its entry may not open', async () => {
    const { files } = await readDroppedFiles(transferOf(fileEntry('1.png', { broken: true })));
    expect(files.map(({ name, size }) => [name, size])).to.deep.equal([['1.png', 1]]);
  });

  it('hands on a file that cannot be opened as an empty one, so that it is refused by its name', async () => {
    const broken = fileEntry('gone.png', { broken: true });
    const { files } = await readDroppedFiles(transferOf(folderEntry('a', [broken, fileEntry('1.png')])));
    expect(files.map(({ name, size }) => [name, size])).to.deep.equal([
      ['gone.png', 0],
      ['1.png', 1],
    ]);
  });

  it('names a folder that cannot be read', async () => {
    const { files, emptyFolders } = await readDroppedFiles(
      transferOf(folderEntry('locked', numbered(3), { breaksAfter: 0 }), fileEntry('1.png')),
    );
    expect(namesIn(files)).to.deep.equal(['1.png']);
    expect(emptyFolders).to.deep.equal(['locked']);
  });

  it('names a folder that breaks off in the middle, and keeps what was read of it', async () => {
    const { files, emptyFolders } = await readDroppedFiles(
      transferOf(folderEntry('a', [folderEntry('half', numbered(250), { breaksAfter: 200 }), fileEntry('1.png')])),
    );
    expect(files).to.have.lengthOf(201);
    expect(emptyFolders).to.deep.equal(['half']);
  });

  it('reads what a script or a paste put together', async () => {
    const transfer = new DataTransfer();
    transfer.items.add(picture('1.png', 3));
    transfer.items.add('text', 'text/plain');
    const { files } = await readDroppedFiles(transfer);
    expect(files.map(({ name, size, type }) => [name, size, type])).to.deep.equal([['1.png', 3, 'image/png']]);
  });

  it('takes the list of files where there are no items', async () => {
    const files = [picture('1.png')];
    const transfer = { items: [], files, types: ['Files'] } as unknown as DataTransfer;
    expect((await readDroppedFiles(transfer)).files).to.deep.equal(files);
  });
});

describe('dragged types', () => {
  const dragging = (types: string[], ...items: [kind: string, type: string][]): DataTransfer =>
    ({ types, items: items.map(([kind, type]) => ({ kind, type })) }) as unknown as DataTransfer;

  it('says nothing of a drag without files', () => {
    expect(draggedTypes(dragging(['text/plain'], ['string', 'text/plain']))).to.be.undefined;
  });

  it('lists the files and leaves out the rest', () => {
    const drag = dragging(['Files', 'text/plain'], ['file', 'image/png'], ['string', 'text/plain'], ['file', '']);
    expect(draggedTypes(drag)).to.deep.equal(['image/png', '']);
  });

  it('knows that Firefox says the same of every file', () => {
    expect(draggedTypes(dragging(['Files'], ['file', 'application/x-moz-file']))).to.deep.equal(['']);
  });

  it('knows files that are not listed before the drop', () => {
    expect(draggedTypes(dragging(['Files']))).to.deep.equal([]);
  });
});
