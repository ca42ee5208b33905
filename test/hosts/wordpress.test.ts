import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeZip } from '../../demo/wordpress/zip.mjs';
import type { PixlabStore } from '../../src/pixlab-store.ts';
import { launch, root } from '../e2e/page.ts';
import { FakePixLab } from '../helpers/fake-pixlab.ts';
import { folder } from '../server/helpers/server.ts';
import { looksInside, looksOf, plainPage, widthOf } from './helpers/looks.ts';
import { picture } from './helpers/pictures.ts';
import { type Chosen, EDITORS, logIn, newPost, upload } from './helpers/wp-admin.ts';
import { startWordPress } from './helpers/wordpress.ts';

const png = (name: string, width: number, height: number): Chosen => ({
  name,
  mimeType: 'image/png',
  buffer: picture(width, height, [width % 256, height % 256, 90]),
});

test('WordPress', async (t) => {
  const pixlab = await new FakePixLab().start();
  t.after(() => pixlab.stop());
  const { key } = pixlab.options;
  const site = await startWordPress(t, { PIXLAB_ENDPOINT: `${pixlab.origin}/store` });
  if (!site) return;
  t.after(site.stop);
  const { origin } = site;
  const browser = await launch();
  t.after(() => browser.close());
  const { page, errors, context } = await logIn(browser, site);
  const settingsPage = `${origin}/wp-admin/options-general.php?page=pixlab-store`;
  const editUrl = (post: string): string => `${origin}/wp-admin/post.php?post=${post}&action=edit`;
  const options = (): Promise<string> =>
    site.php(`global $wpdb; $names = $wpdb->get_col("SELECT option_name FROM $wpdb->options");
      echo implode(' ', preg_grep('/pixlab.store/', $names));`);

  const ADMIN_PARTS = [
    'h1',
    '#title',
    '#publish',
    '#adminmenu a',
    '.postbox h2',
    '#tagsdiv-post_tag input',
    '#wpfooter',
  ];
  await EDITORS['the box, in the classic editor'].open(page, `${origin}/wp-admin/post-new.php`);
  const untouched = await looksOf(page, ADMIN_PARTS);

  await t.test('takes the zip file that the project makes', async () => {
    const zip = join(await folder(t), 'pixlab-store.zip');
    writeZip(zip);
    await page.goto(`${origin}/wp-admin/plugin-install.php?tab=upload`);
    await page.setInputFiles('#pluginzip', zip);
    await page.click('#install-plugin-submit');
    await page.getByRole('link', { name: 'Activate Plugin' }).click();
    await page.getByText('Plugin activated.').waitFor();
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    await page.locator(`[data-slug=pixlab-store]:has-text("Version ${version} ")`).waitFor();
  });

  for (const [name, { open, element, save }] of Object.entries(EDITORS)) {
    await t.test(`keeps a picture for years: ${name}`, async () => {
      const isBlock = name === 'the block';
      const post = await newPost(site, isBlock ? '<!-- wp:pixlab-store/media /-->' : '[pixlab_media]');
      const view = element(page);
      await open(page, editUrl(post));
      await upload(view, png('red.png', 40, 30), 'A red field');
      await save(page);

      await open(page, editUrl(post));
      assert.equal(await widthOf(view.locator('[part=thumbnail] img')), 40);
      const before = await view.evaluate((store: PixlabStore) => store.value);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), view.locator('[part=replace]').click()]);
      await chooser.setFiles(png('blue.png', 50, 20));
      assert.equal(await view.evaluate((store: PixlabStore) => store.value), before);
      await view.locator('[part=comment]').fill('"Blue" & \'green\'');
      await view.locator('[part=upload]').click();
      await view.locator('.stored').waitFor();
      await save(page);

      await page.goto(`${origin}/?p=${post}`);
      const image = page.locator('figure img');
      assert.deepEqual([await widthOf(image), await image.getAttribute('alt')], [50, '"Blue" & \'green\'']);

      await open(page, editUrl(post));
      await view.locator('[part=remove]').click();
      await save(page);
      await page.goto(`${origin}/?p=${post}`);
      await page.locator('h1').waitFor();
      assert.equal(await image.count(), 0);
    });
  }

  await t.test('lets no style of the admin screens in', async () => {
    const file = png('a.png', 64, 48);
    const post = await newPost(site, '<!-- wp:pixlab-store/media /-->');
    for (const [name, { open, element }] of Object.entries(EDITORS)) {
      await open(page, editUrl(post));
      await element(page).locator('input[type=file]').setInputFiles(file);
      const inside = await looksInside(element(page));
      const plain = await plainPage(context, site, inside.host);
      await plain.locator('input[type=file]').setInputFiles(file);
      const { parts } = await looksInside(plain.locator('pixlab-store'));
      // Movements are fetched when a person comes near, which happens to one of them alone.
      const isMoving = (line: string): boolean => /\{ (transition|opacity|translate)/.test(line);
      const strange = inside.parts.filter((line) => !parts.includes(line) && !isMoving(line));
      assert.deepEqual([strange, inside.parts.length], [[], parts.length], name);
      await plain.close();
    }
  });

  await t.test('lets no style of its own out', async () => {
    await EDITORS['the box, in the classic editor'].open(page, `${origin}/wp-admin/post-new.php`);
    await page.locator('pixlab-store [part=browse]').waitFor();
    assert.deepEqual(await looksOf(page, ADMIN_PARTS), untouched);
  });

  await t.test('gets a fresh nonce when that of the page is too old', async () => {
    await context.route(settingsPage, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace(/(X-WP-Nonce&quot;:&quot;)\w+/, '$10123456789'),
      });
    });
    const answers: number[] = [];
    page.on('response', (response) => response.url().includes('pixlab-store/v1') && answers.push(response.status()));
    await page.goto(settingsPage);
    await upload(page.locator('pixlab-store'), png('late.png', 8, 8), '');
    assert.deepEqual(answers, [401, 200]);
    await context.unroute(settingsPage);
  });

  await t.test('does not let the editor save while something is on its way', async () => {
    const { open, element } = EDITORS['the block'];
    await open(page, editUrl(await newPost(site, '<!-- wp:pixlab-store/media /-->')));
    const relay = /pixlab-store(\/|%2F)v1/;
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await context.route(relay, (route) => held.then(() => route.continue()));
    await element(page)
      .locator('input[type=file]')
      .setInputFiles(png('slow.png', 8, 8));
    await element(page).locator('[part=upload]').click();
    await page.locator('.editor-post-publish-button[aria-disabled=true]').waitFor();
    release?.();
    await element(page).locator('.stored').waitFor();
    await page.locator('.editor-post-publish-button:not([aria-disabled=true])').waitFor();
    await context.unroute(relay);
  });

  await t.test('keeps the key to itself', async () => {
    const field = page.locator('#pixlab-store-key');
    const save = (): Promise<unknown> => Promise.all([page.waitForURL(/settings-updated/), page.click('#submit')]);
    const stored = (): Promise<string> => site.php('echo pixlab_store_key();');
    await page.goto(settingsPage);
    await page.getByLabel('PixLab, sent on by this site').check();
    await save();
    await page.getByText('PixLab needs a key.').waitFor();
    await field.fill(key);
    await page.getByLabel('Largest file').fill('2.5');
    await save();
    assert.equal(await field.inputValue(), '');
    // Left empty, it stays.
    await save();
    assert.equal(await stored(), key);
    assert.equal(await page.getByLabel('Largest file').inputValue(), '2.5');
    await upload(page.locator('pixlab-store'), png('red.png', 40, 30), 'Through the site');
    assert.deepEqual(
      [...pixlab.media.values()].map(({ comment }) => comment),
      ['Through the site'],
    );
    const post = await newPost(site, '[pixlab_store]<!-- wp:pixlab-store/media /-->');
    const screens = [settingsPage, `${origin}/wp-admin/options.php`, editUrl(post), `${origin}/?p=${post}`];
    for (const url of screens) {
      const html = await (await page.request.get(url)).text();
      assert.ok(/pixlab.store/.test(html) && !html.includes(key), url);
    }

    await page.goto(settingsPage);
    await field.fill('not a key');
    await save();
    await page.getByText('This is not a PixLab key.').waitFor();
    assert.equal(await stored(), key);
    await page.getByLabel('Forget the stored key').check();
    await save();
    assert.equal(await stored(), '');
    await page.getByText(/^Files go into the media library\./).waitFor();
  });

  await t.test('sends files to another relay without the nonce of this site', async () => {
    await page.goto(settingsPage);
    await page.getByLabel('Another relay').check();
    await page.fill('#pixlab-store-relay', 'https://uploads.example.com/store');
    await page.click('#submit');
    const element = page.locator('pixlab-store[endpoint="https://uploads.example.com/store"]');
    await element.waitFor();
    assert.equal(await element.getAttribute('headers'), null);
    await site.php(`delete_option('pixlab_store_settings');`);
  });

  await t.test('shows an uploader on a page to those who may upload', async () => {
    const post = await newPost(
      site,
      '[pixlab_store multiple max-size="1MB" endpoint="https://evil.example/" onclick="x"]',
    );
    await page.goto(`${origin}/?p=${post}`);
    const element = page.locator('pixlab-store');
    await upload(element, png('page.png', 8, 8), '');
    const attributes = await element.evaluate((store) => store.getAttributeNames());
    assert.ok(attributes.includes('multiple') && !attributes.includes('onclick'));
    assert.equal(await element.evaluate((store: PixlabStore) => store.maxSize), 1_000_000);

    const reader = { user: 'reader', password: 'reader-pass-1' };
    await site.php(`wp_create_user('${reader.user}', '${reader.password}', 'reader@example.com');`);
    const other = await logIn(browser, site, reader);
    await other.page.goto(`${origin}/?p=${post}`);
    await other.page.getByText('Your account may not upload files.').waitFor();
    await other.context.close();
    const html = await (await fetch(`${origin}/?p=${post}`)).text();
    assert.ok(html.includes('Log in to upload files.') && !html.includes('<pixlab-store'));
  });

  await t.test('shows media as what they are and nothing else', async () => {
    // As the editor writes it.
    const block = (attributes: object): string =>
      `<!-- wp:pixlab-store/media ${JSON.stringify(attributes).replaceAll('<', '\\u003c')} /-->`;
    const show = async (content: string): Promise<string> => {
      const post = await newPost(site, content);
      const html = await (await fetch(`${origin}/?p=${post}`)).text();
      return /<figure[^]*<\/figure>/.exec(html)?.[0] ?? '';
    };
    assert.equal(await show(block({ link: 'javascript:alert(1)' })), '');
    assert.equal(await show(block({ link: 'data:text/html,x' })), '');
    const hostile = await show(block({ link: 'https://media.example/a.png?<b>', alt: '<script>alert(1)</script>' }));
    assert.match(hostile, /<img /);
    assert.doesNotMatch(hostile, /<script|<b>/);
    assert.match(
      await show(block({ link: 'https://media.example/film.mp4', alt: 'A film' })),
      /<video .*aria-label="A film"/,
    );
    // A post that is not for everybody shows its picture to nobody else.
    const secret = await newPost(site, '');
    await site.php(`update_post_meta(${secret}, '_pixlab_store_media', 'https://media.example/secret.png');
      wp_update_post(['ID' => ${secret}, 'post_status' => 'private']);`);
    assert.equal(await show(`[pixlab_media post="${secret}"]`), '');
  });

  await t.test('goes without a trace', async () => {
    await site.php(`update_option('pixlab_store_key', ['key' => '${key}']);
      update_option('pixlab_store_settings', pixlab_store_defaults()); set_transient('pixlab_store_x', 1, 60);`);
    for (const one of ['pixlab_store_key', 'pixlab_store_settings', '_transient_timeout_pixlab_store_x'])
      assert.ok((await options()).split(' ').includes(one), one);
    await page.goto(`${origin}/wp-admin/plugins.php`);
    await page.click('#deactivate-pixlab-store');
    await page.getByText('Plugin deactivated.').waitFor();
    await page.click('#delete-pixlab-store');
    await page.getByText('was successfully deleted').waitFor();
    assert.equal(await options(), '');
  });

  assert.deepEqual(errors, []);
  assert.doesNotMatch(site.complaints(), /plugins\/pixlab-store/);
});
