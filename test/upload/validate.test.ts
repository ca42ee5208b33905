import { expect } from '@open-wc/testing';
import { checkFile } from '../../src/upload/validate.js';
import { picture } from '../helpers/files.js';

const rules = { accept: 'image/*', maxSize: 10 };

describe('validate', () => {
  it('lets a fitting file in', () => {
    expect(checkFile(picture('a.png', 10), rules)).to.be.undefined;
  });

  it('refuses a type that is not accepted', () => {
    expect(checkFile(picture('a.pdf', 5, 'application/pdf'), rules)).to.equal('wrong-type');
  });

  it('refuses an empty file', () => {
    expect(checkFile(picture('a.png', 0), rules)).to.equal('empty');
  });

  it('refuses one byte too many', () => {
    expect(checkFile(picture('a.png', 11), rules)).to.equal('too-large');
  });

  it('names the type before the size: choosing a smaller one would not help', () => {
    expect(checkFile(picture('a.pdf', 11, 'application/pdf'), rules)).to.equal('wrong-type');
    expect(checkFile(picture('a.pdf', 0, 'application/pdf'), rules)).to.equal('wrong-type');
  });

  it('has no limit unless there is one', () => {
    expect(checkFile(picture('a.bin', 5000, ''), { accept: '', maxSize: Infinity })).to.be.undefined;
  });
});
