import { expect } from '@open-wc/testing';
import { codeOfStatus, isWebLink, type ReadReply, readReply } from '../../src/wire.js';

const LINK = 'https://media.example/24p62f73c9583ec6.jpeg';
const ID = '24p62f73c9583ec6.jpeg';
const STORED: ReadReply = { stored: true, status: 200, link: LINK, id: ID };
const bad = (status: number): ReadReply => ({ stored: false, status, code: 'bad-reply', error: '' });

const read = (status: number, body: unknown): ReadReply =>
  readReply(status, typeof body === 'string' ? body : JSON.stringify(body));

describe('wire: codes of statuses', () => {
  const codes: Record<number, string> = {
    400: 'refused-by-server',
    401: 'bad-key',
    403: 'bad-key',
    404: 'refused-by-server',
    405: 'refused-by-server',
    409: 'refused-by-server',
    413: 'too-large',
    415: 'wrong-type',
    422: 'refused-by-server',
    429: 'rate-limited',
    499: 'refused-by-server',
    500: 'server-error',
    502: 'server-error',
    599: 'server-error',
  };
  for (const [status, code] of Object.entries(codes)) {
    it(`${status} is ${code}, in JSON or in HTTP`, () => {
      expect(codeOfStatus(Number(status))).to.equal(code);
      const failed = { stored: false, status: Number(status), code };
      expect(read(200, { status: Number(status), error: 'No.' })).to.deep.equal({ ...failed, error: 'No.' });
      expect(read(Number(status), '<h1>No</h1>')).to.deep.equal({ ...failed, error: '' });
    });
  }
});

describe('wire: replies', () => {
  const good = { status: 200, link: LINK, id: ID };
  const rows: [string, number, unknown, ReadReply][] = [
    ['a success', 200, good, STORED],
    ['a success without a JSON status', 200, { link: LINK, id: ID }, STORED],
    ['a success by HTTP 201 without a JSON status', 201, { link: LINK, id: ID }, STORED],
    ['a JSON status that is a string of digits', 200, { ...good, status: '200' }, STORED],
    ['a JSON success under HTTP 500', 500, good, STORED],
    ['a plain link', 200, { ...good, link: 'http://m.example/1' }, { ...STORED, link: 'http://m.example/1' }],
    ['ssl_link before link', 200, { ...good, link: 'http://m.example/1', ssl_link: LINK }, STORED],
    ['ssl_link alone', 200, { status: 200, ssl_link: LINK, id: ID }, STORED],
    ['an unusable ssl_link beside a link', 200, { ...good, ssl_link: 'javascript:alert(1)' }, STORED],
    ['a JSON status that is no number, which does not count', 200, { ...good, status: 'ok' }, STORED],
    ['a JSON status of null, which does not count', 200, { ...good, status: null }, STORED],
    ['HTML', 200, '<!doctype html><h1>Hi</h1>', bad(200)],
    ['nothing', 200, '', bad(200)],
    ['nothing, under 204', 204, '', bad(204)],
    ['broken JSON', 200, '{"status":200,"link":"https://m.exa', bad(200)],
    ['JSON that is a word', 200, '"stored"', bad(200)],
    ['JSON that is null', 200, 'null', bad(200)],
    ['JSON that is a list', 200, '[]', bad(200)],
    ['no link', 200, { status: 200, id: ID }, bad(200)],
    ['no id', 200, { status: 200, link: LINK }, bad(200)],
    ['an empty id', 200, { ...good, id: '' }, bad(200)],
    ['an id that is no string', 200, { ...good, id: { toString: ID } }, bad(200)],
    ['a link with a script', 200, { ...good, link: 'javascript:alert(1)' }, bad(200)],
    ['a link with data', 200, { ...good, link: 'data:text/html,hi' }, bad(200)],
    ['a link with a blob', 200, { ...good, link: 'blob:https://m.example/1' }, bad(200)],
    ['a relative link', 200, { ...good, link: '/media/1.png' }, bad(200)],
    ['a link that is no string', 200, { ...good, link: { href: LINK } }, bad(200)],
    [
      'a JSON failure under HTTP 200',
      200,
      { status: 401, error: 'Blocked.' },
      { stored: false, status: 401, code: 'bad-key', error: 'Blocked.' },
    ],
    [
      'a JSON failure with a link all the same',
      200,
      { ...good, status: 429 },
      { stored: false, status: 429, code: 'rate-limited', error: '' },
    ],
    [
      'any other JSON status, which is no success',
      200,
      { ...good, status: 201 },
      { stored: false, status: 201, code: 'refused-by-server', error: '' },
    ],
    [
      'a JSON failure as a string of digits',
      200,
      { status: '413', error: 'Big.' },
      { stored: false, status: 413, code: 'too-large', error: 'Big.' },
    ],
    [
      'JSON without a status under HTTP 403',
      403,
      { error: 'Off.' },
      { stored: false, status: 403, code: 'bad-key', error: 'Off.' },
    ],
    [
      'a success under a failed HTTP status without a JSON status',
      502,
      { link: LINK, id: ID },
      { stored: false, status: 502, code: 'server-error', error: '' },
    ],
    [
      'an error that is no text',
      200,
      { status: 400, error: { html: '<b>' } },
      { stored: false, status: 400, code: 'refused-by-server', error: '' },
    ],
    [
      'an error with markup, which stays text',
      200,
      { status: 400, error: ' <img src=x> ' },
      { stored: false, status: 400, code: 'refused-by-server', error: '<img src=x>' },
    ],
  ];
  for (const [name, status, body, expected] of rows) {
    it(`reads ${name}`, () => {
      expect(read(status, body)).to.deep.equal(expected);
    });
  }

  it('cuts an endless error', () => {
    const reply = read(200, { status: 500, error: 'x'.repeat(100_000) });
    expect(!reply.stored && reply.error).to.have.lengthOf(300);
  });
});

describe('wire: links', () => {
  it('takes http(s) and nothing else', () => {
    expect(['https://a.example/', 'http://a.example', 'HTTPS://A.example'].every((link) => isWebLink(link))).to.be.true;
    const others = [
      '',
      '//a.example',
      '/a',
      'ftp://a',
      'javascript:1',
      ' javascript:1',
      'https://',
      'httpsx://a',
      1,
      null,
    ];
    expect(others.filter((link) => isWebLink(link))).to.deep.equal([]);
  });

  it('takes a relative one only with a base', () => {
    expect(isWebLink('/store', 'https://a.example/')).to.be.true;
    expect(isWebLink('/store', 'file:///a/')).to.be.false;
    expect(isWebLink('javascript:1', 'https://a.example/')).to.be.false;
  });
});
