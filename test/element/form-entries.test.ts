import { expect } from '@open-wc/testing';
import type { Item } from '../../src/index.js';
import { choose, spyOnConsole, storeAll, until } from '../helpers/element.js';
import { createForm, LINK, sent, storeByScript } from '../helpers/form.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

describe('what a form sends', () => {
  it('has one entry without multiple, an empty one too: a server must see a removal', async () => {
    const { form, store } = await createForm(`name="media" value="${LINK}"`);
    expect(sent(form)).to.deep.equal([LINK]);
    store.value = '';
    expect(sent(form)).to.deep.equal(['']);
    await storeByScript(store);
    expect(sent(form)).to.deep.equal([store.value]);
  });

  it('has none with multiple and nothing stored, and none without a name', async () => {
    const { form, store } = await createForm('name="media" multiple');
    expect([...new FormData(form)]).to.deep.equal([]);
    store.multiple = false;
    expect([...new FormData(form)]).to.deep.equal([['media', '']]);
    store.name = '';
    expect([...new FormData(form)]).to.deep.equal([]);
    store.removeAttribute('name');
    store.value = LINK;
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('goes by the name as it is at the moment', async () => {
    const { form, store } = await createForm(`name="media" multiple value="${LINK}"`);
    store.name = 'other';
    expect(store.getAttribute('name')).to.equal('other');
    expect([...new FormData(form)]).to.deep.equal([['other', LINK]]);
    store.setAttribute('name', 'third');
    expect([...new FormData(form)]).to.deep.equal([['third', LINK]]);
  });

  it('is what value-as says, for stored files', async () => {
    const { form, store } = await createForm('name="media" comment="Sunny &amp; warm"');
    const link = await storeByScript(store, 'photo.png');
    const [{ storeId, size }] = store.items as [Item];
    expect(sent(form)).to.deep.equal([link]);
    store.valueAs = 'id';
    expect(sent(form)).to.deep.equal([storeId]);
    store.setAttribute('value-as', 'json');
    expect(sent(form).map((entry) => JSON.parse(entry as string) as unknown)).to.deep.equal([
      { link, id: storeId, name: 'photo.png', type: 'image/png', size, comment: 'Sunny & warm' },
    ]);
    expect(store.value, 'the value itself stays the link').to.equal(link);
  });

  for (const valueAs of ['link', 'id', 'json'] as const) {
    it(`is an entry per file under the same name, as ${valueAs}`, async () => {
      const { form, store } = await createForm(`name="media" multiple value-as="${valueAs}"`);
      await storeAll(store, picture('a.png'), picture('b.png'));
      const entries = sent(form) as string[];
      const read = { link: 'link', id: 'storeId' } as const;
      expect(
        valueAs === 'json' ? entries.map((one) => (JSON.parse(one) as { name: string }).name) : entries,
      ).to.deep.equal(store.items.map((item) => (valueAs === 'json' ? item.name : item[read[valueAs]])));
    });

    it(`is an initial value as it was set, until it is replaced, with value-as="${valueAs}"`, async () => {
      const { form, store } = await createForm(`name="media" value="${LINK}" value-as="${valueAs}"`);
      expect(sent(form)).to.deep.equal([LINK]);
      await storeByScript(store);
      expect(sent(form)[0]).to.contain(valueAs === 'id' ? store.items[0]!.storeId : store.value);
    });
  }

  it('reads again what it has sent as JSON, and sends all that is in it', async () => {
    const { form, store } = await createForm('name="media" value-as="json" multiple');
    const kept = '{"link":"https:\\/\\/media.example\\/a.png","mine":[1]}';
    store.value = `${kept}\n${LINK}`;
    expect(store.value).to.equal(`https://media.example/a.png\n${LINK}`);
    expect(sent(form)).to.deep.equal([kept, LINK]);
  });

  for (const odd of ['{"link":{"toString":1}}', '{"link":"javascript:alert(1)"}', '{"link":["/a"]}']) {
    it(`is not misled by ${odd}`, async () => {
      spyOnConsole();
      const { form, store } = await createForm('name="media" multiple');
      store.value = odd;
      expect(store.value).to.equal('');
      expect(sent(form)).to.deep.equal([]);
    });
  }

  it('has nothing of a list that is cleared, as soon as anybody hears of it', async () => {
    const { form, store } = await createForm('name="media" multiple');
    await storeByScript(store);
    store.endpoint = new FaultyEndpoint('hang-reply').url;
    await store.add(picture('b.png'));
    const rest = store.upload();
    await until(() => store.items[1]?.status === 'processing', 'the wait for an answer');
    let atTheEnd: unknown;
    store.addEventListener('settled', () => (atTheEnd = sent(form)));
    store.clear();
    await rest;
    expect(atTheEnd).to.deep.equal([]);
  });

  it('keeps the old file until the new one is stored', async () => {
    const { form, store } = await createForm('name="media" value-as="id"');
    await storeByScript(store, 'a.png');
    const { storeId, link } = store.items[0]!;
    store.endpoint = new FaultyEndpoint('401-json').url;
    await choose(store, picture('b.png'));
    expect([store.value, ...sent(form)]).to.deep.equal([link, storeId]);
    await store.upload();
    expect([store.items[0]!.status, store.value, ...sent(form)]).to.deep.equal(['failed', link, storeId]);
    store.removeItem(store.items[0]!);
    expect(store.value).to.equal(link);
    store.endpoint = '/store';
    const now = await storeByScript(store, 'c.png');
    expect(store.value).to.equal(now);
    expect(now).not.to.equal(link);
    expect(sent(form)).to.deep.equal([store.items[0]!.storeId]);
    store.clear();
    expect(store.value, 'what was replaced does not come back').to.equal('');
  });
});
