import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { launch, listen, root } from '../e2e/page.ts';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { freePort } from '../helpers/local-server.ts';
import { needs } from '../server/helpers/debian.ts';
import { folder, sha256, until } from '../server/helpers/server.ts';
import { leadsTo, OTHER_PHOTO, PHOTO, presentPicture, screenshot, shownPicture, upload } from './helpers/editor.ts';

/** Debian's Python, for which Debian's Django is made. */
const PYTHON = '/usr/bin/python3';

/** Runs the demo's site until the test ends. @returns its origin and the folder where it keeps everything */
async function site(t: TestContext, env: Record<string, string> = {}): Promise<{ origin: string; data: string }> {
  const [port, data] = [await freePort(), await folder(t)];
  const django = spawn(PYTHON, [join(root, 'demo/django/demo.py'), '--port', `${port}`, '--data', data], {
    stdio: 'ignore',
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...env },
  });
  t.after(() => django.kill('SIGKILL'));
  const origin = `http://127.0.0.1:${port}`;
  const answers = (): Promise<boolean> =>
    fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(answers, 'Django answers');
  return { origin, data };
}

async function logIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/admin/login/?next=/admin/journal/entry/add/`);
  await page.getByLabel('Username').fill('admin');
  await page.getByLabel('Password').fill('admin');
  await page.getByRole('button', { name: 'Log in' }).click();
}

describe('Django admin', () => {
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  async function open(t: TestContext): Promise<{ page: Page; said: string[]; field: (id: string) => Locator }> {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
    t.after(() => context.close());
    const page = await context.newPage();
    return { page, said: await listen(page), field: (id) => page.locator(`pixlab-store#${id}`) };
  }

  const isThere = (t: TestContext): boolean => needs(t, [PYTHON, '-c', 'import django'], ['python3-django']);

  it('an entry gets a picture, shows it when it is opened again, and gets another', async (t) => {
    if (!isThere(t)) return;
    const { origin, data } = await site(t);
    const { page, said, field } = await open(t);
    const save = (): Promise<void> => page.getByRole('button', { name: 'Save and continue editing' }).click();
    const success = page.locator('.messagelist .success');
    const image = page.locator('article > img').first();

    await logIn(page, origin);
    await page.getByLabel('Title').fill('Low tide');
    const picture = field('id_picture');
    await upload(picture, PHOTO, 'Low tide, “Praia”');
    await screenshot(page, 'django-stored');
    await save();
    await success.waitFor();
    const entry = page.url();
    const first = await presentPicture(picture);
    assert.ok(first.startsWith(`${origin}/media/pixlab/`));
    assert.ok(await leadsTo(first, PHOTO));
    await page.reload();
    assert.equal(await presentPicture(picture), first);
    await screenshot(page, 'django-present');
    assert.equal(await picture.evaluate((one) => (one as HTMLElement & { value: string }).value), first);
    await page.goto(origin);
    assert.equal(await shownPicture(image), first);

    // Saved without a change, the picture stays; and a file that is not stored yet does not get lost.
    await page.goto(entry);
    await presentPicture(picture);
    await save();
    await success.waitFor();
    assert.equal(await presentPicture(picture), first);
    await upload(picture, OTHER_PHOTO, 'Test');
    await save();
    await success.waitFor();
    const second = await presentPicture(picture);
    assert.ok(await leadsTo(second, OTHER_PHOTO));
    await page.goto(origin);
    assert.equal(await shownPicture(image), second);

    // Removed: the field is empty.
    await page.goto(entry);
    await picture.getByRole('button', { name: 'Remove' }).click();
    await save();
    await success.waitFor();
    await page.goto(origin);
    await page.getByText('Low tide').waitFor();
    assert.equal(await image.count(), 0);

    const kept = await readdir(join(data, 'media/pixlab'));
    assert.deepEqual(
      kept.map((name) => name.replace(/^\w{32}/, '')),
      ['.jpg', '.jpg'],
    );
    await page.goto(`${origin}/admin/journal/upload/1/change/`);
    assert.equal(await page.getByLabel('Comment').inputValue(), 'Low tide, “Praia”');
    assert.deepEqual(
      said.filter((line) => !line.includes('favicon') && !line.includes('404')),
      [],
    );
  });

  it('rows that are added by a click have a picture each', async (t) => {
    if (!isThere(t)) return;
    const { origin } = await site(t);
    const { page, field } = await open(t);
    await logIn(page, origin);
    await page.getByLabel('Title').fill('Two shots');
    for (const [index, file] of [PHOTO, OTHER_PHOTO].entries()) {
      await page.getByText('Add another Shot').click();
      await upload(field(`id_shots-${index}-picture`), file, '');
    }
    await screenshot(page, 'django-rows');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.messagelist .success').waitFor();
    await page.goto(origin);
    const links = await page
      .locator('article > img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src));
    assert.deepEqual([await leadsTo(links[0]!, PHOTO), await leadsTo(links[1]!, OTHER_PHOTO)], [true, true]);
  });

  it('a file that waits is not lost by saving', async (t) => {
    if (!isThere(t)) return;
    const { origin } = await site(t);
    const { page, field } = await open(t);
    await logIn(page, origin);
    await page.getByLabel('Title').fill('Too early');
    await field('id_picture').locator('input[type=file]').setInputFiles(PHOTO);
    const form = page.url();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('pixlab-store:state(user-invalid)').waitFor();
    assert.equal(page.url(), form);
    await field('id_picture').getByRole('button', { name: 'Upload' }).click();
    await field('id_picture').locator('[part=status]', { hasText: 'Stored' }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('.messagelist .success').waitFor();
  });

  it('the relay goes on to PixLab with the key, and lets in nobody else', async (t) => {
    if (!isThere(t)) return;
    const pixlab = await new FakePixLab().start();
    t.after(() => pixlab.stop());
    const { key } = pixlab.options;
    const { origin, data } = await site(t, { PIXLAB_KEY: key, PIXLAB_ENDPOINT: `${pixlab.origin}/store` });
    const { page, field } = await open(t);
    const form = (name: string, content: Uint8Array<ArrayBuffer>): FormData => {
      const body = new FormData();
      body.append('file', new File([content], name));
      return body;
    };
    const bytes = new Uint8Array(await readFile(PHOTO));
    const stranger = await fetch(`${origin}/store`, { method: 'POST', body: form('a.jpg', bytes) });
    assert.equal(stranger.status, 403);
    assert.equal((await fetch(`${origin}/store`)).status, 405);

    await logIn(page, origin);
    const picture = field('id_picture');
    await upload(picture, PHOTO, 'Zoë');
    const [media] = [...pixlab.media.values()];
    assert.deepEqual([media!.sha256, media!.comment, media!.name], [sha256(bytes), 'Zoë', 'starfish.jpg']);
    assert.deepEqual(await readdir(data), ['db.sqlite3']);

    // With the page's cookie and token, as the element sends them.
    const send = (name: string, content: string): Promise<[number, { error: string }]> =>
      page.evaluate(
        async ([file, text]) => {
          const body = new FormData();
          body.append('file', new File([text], file));
          const { headers } = document.querySelector('pixlab-store') as HTMLElement & { headers: HeadersInit };
          const reply = await fetch('/store', { method: 'POST', body, headers });
          return [reply.status, (await reply.json()) as { error: string }] as [number, { error: string }];
        },
        [name, content] as const,
      );
    assert.equal((await send('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'))[0], 415);
    assert.equal((await send('a.jpg', ''))[0], 400);
    pixlab.options.key = 'another';
    for (const mirror of [true, false]) {
      pixlab.options.mirror = mirror;
      const [status, body] = await send('a.gif', 'GIF89a');
      assert.equal(status, 401);
      assert.ok(!JSON.stringify(body).includes(key));
    }
    pixlab.options.html = 413;
    assert.equal((await send('a.gif', 'GIF89a'))[0], 502);
    pixlab.stop();
    assert.equal((await send('a.gif', 'GIF89a'))[0], 502);
  });
});
