import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { signUploadToken, toDisk, toPixLab, toS3 } from '../../src/server/index.ts';

const MAKERS: [name: string, make: (options: never) => unknown, good: object, last: string][] = [
  ['toDisk', toDisk, { dir: './nowhere', baseUrl: 'https://media.example' }, 'baseUrl'],
  ['toPixLab', toPixLab, { key: 'c0ffee', keyIn: 'field', timeout: 1 }, 'timeout'],
  ['toS3', toS3, { bucket: 'b', publicUrl: 'https://media.example', region: 'eu-1' }, 'endpoint'],
];

describe('an option that there is not', () => {
  for (const [name, make, good, last] of MAKERS) {
    test(`is told of once by ${name}, with those that there are and without its value`, (t) => {
      const warn = t.mock.method(console, 'warn', () => undefined);
      make(good as never);
      assert.equal(warn.mock.callCount(), 0);
      make({ ...good, secretKye: 'a secret' } as never);
      const lines = warn.mock.calls.map(({ arguments: [line] }) => String(line));
      assert.equal(lines.length, 1);
      assert.match(lines[0]!, new RegExp(`^pixlab-store: ${name} has no option secretKye\\..* ${last}\\.$`));
      assert.doesNotMatch(lines[0]!, /a secret/);
    });

    test(`is all that is no object: ${name}`, () => {
      for (const wrong of ['./files', null, 3]) {
        assert.throws(() => make(wrong as never), {
          name: 'TypeError',
          message: new RegExp(`^${name}: write ${name}\\(`),
        });
      }
    });
  }

  test('makes no token, which would be without a limit', async () => {
    const options = { expires: 60, maxsize: 10 };
    await assert.rejects(signUploadToken('a secret of the servers', options), {
      name: 'TypeError',
      message: /no option maxsize$/,
    });
  });
});
