import { expect } from '@open-wc/testing';
import { accepts, mayAccept } from '../../src/upload/accept.js';

type Row = [accept: string, name: string, type: string, accepted: boolean];

describe('accept', () => {
  const rows: Row[] = [
    ['', 'a.exe', 'application/x-msdownload', true],
    [' , ', 'a.exe', '', true],
    ['*/*', 'a.exe', 'application/x-msdownload', true],
    ['*', 'a.exe', '', true],
    ['image/*', 'a.png', 'image/png', true],
    ['image/*', 'a.mp4', 'video/mp4', false],
    ['image/*', 'a.png', 'imagery/png', false],
    ['image/*,video/*', 'a.mp4', 'video/mp4', true],
    ['image/* video/*', 'a.mp4', 'video/mp4', true],
    ['IMAGE/*', 'a.png', 'image/png', true],
    ['image/png', 'a.png', 'image/png', true],
    ['image/png', 'a.png', 'IMAGE/PNG', true],
    ['image/png', 'a.png', 'image/png;charset=x', true],
    ['image/png', 'a.jpg', 'image/jpeg', false],
    ['image/png', 'image/png', 'image/jpeg', false],
    ['image/jpg', 'a.jpg', 'image/jpeg', true],
    ['image/jpeg', 'a.jpg', 'image/jpg', true],
    ['.png', 'a.png', '', true],
    ['.png', 'A.PNG', 'application/octet-stream', true],
    ['.PNG', 'a.png', '', true],
    ['.png', 'a.png.exe', '', false],
    ['.png', 'png', '', false],
    ['.tar.gz', 'a.tar.gz', '', true],
    // What systems hand out without a type is known by its name.
    ['image/*', 'a.HEIC', '', true],
    ['image/*', 'a.mkv', '', false],
    ['video/*', 'a.mkv', '', true],
    ['image/heic', 'a.heic', '', true],
    ['image/tiff', 'a.TIFF', '', true],
    ['image/png', 'a.heic', '', false],
    ['image/*', 'a.txt', '', false],
    ['image/*', '', '', false],
    // A type that is there counts for more than the name.
    ['image/*', 'a.png', 'text/html', false],
  ];
  for (const [accept, name, type, accepted] of rows) {
    it(`"${accept}" ${accepted ? 'takes' : 'refuses'} "${name}" of type "${type}"`, () => {
      expect(accepts(accept, { name, type })).to.equal(accepted);
    });
  }
});

describe('accept: while dragging', () => {
  const rows: [accept: string, type: string, accepted: boolean][] = [
    ['image/*', 'image/png', true],
    ['image/*', 'video/mp4', false],
    ['image/jpg', 'image/jpeg', true],
    ['', 'text/plain', true],
    // Nothing is known of the file, or nothing of its name: it might be taken.
    ['image/*', '', true],
    ['.png', 'application/pdf', true],
  ];
  for (const [accept, type, accepted] of rows) {
    it(`"${accept}" ${accepted ? 'may take' : 'refuses'} type "${type}"`, () => {
      expect(mayAccept(accept, type)).to.equal(accepted);
    });
  }
});
