import { expect, fixture } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { PixlabStore } from '../../src/index.js';
import { choose, part, press, row, storeAll, text, until } from '../helpers/element.js';
import { createForm } from '../helpers/form.js';
import { picture } from '../helpers/files.js';
import { FaultyEndpoint } from '../helpers/store-client.js';

/** The part with the focus. */
const focused = (store: PixlabStore): string | null => store.shadowRoot!.activeElement?.getAttribute('part') ?? null;

async function click(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** What the element says that is wrong, and whether its button points there. */
function error(store: PixlabStore): [words: string, isDescribed: boolean] {
  const line = store.shadowRoot!.querySelector('#error');
  const describedBy = part(store, 'browse').getAttribute('aria-describedby')!.split(' ');
  return [text(line), describedBy.includes('error')];
}

describe('the element in a form, for who comes by keyboard or hears it', () => {
  it('has the focus on its button when its label is clicked, and on no other control', async () => {
    const form = await fixture(
      '<form><label for="media">Picture</label> <input /> <pixlab-store id="media" endpoint="/store"></pixlab-store></form>',
    );
    const store = form.querySelector('pixlab-store')!;
    await store.updateComplete;
    await click(form.querySelector('label')!);
    await until(() => focused(store) === 'browse', 'the focus');
    expect(document.activeElement).to.equal(store);
  });

  it('has it there, too, when it stands inside its label', async () => {
    const label = await fixture('<label><span>Picture</span> <pixlab-store endpoint="/store"></pixlab-store></label>');
    const store = label.querySelector('pixlab-store')!;
    await store.updateComplete;
    await click(label.querySelector('span')!);
    await until(() => focused(store) === 'browse', 'the focus');
  });

  it('is a group that its label names', async () => {
    const form = await fixture<HTMLFormElement>(
      '<form><label for="media">Picture</label><pixlab-store id="media" endpoint="/store"></pixlab-store></form>',
    );
    const store = form.querySelector('pixlab-store')!;
    expect([...store.labels].map((label) => text(label))).to.deep.equal(['Picture']);
  });

  it('has the focus where a link of an error summary leads', async () => {
    const page = await fixture(
      '<div><a href="#media">Choose a picture</a> <button>Other</button><pixlab-store id="media" endpoint="/store"></pixlab-store></div>',
    );
    const store = page.querySelector('pixlab-store')!;
    await store.updateComplete;
    const link = page.querySelector('a')!;
    link.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => location.hash === '#media');
    // Some browsers give it the focus at once, others begin there with the next key. WebKitGTK does neither, whatever a link
    // leads to: there a page's summary has to call `focus()`.
    if (!focused(store)) await sendKeys({ press: 'Tab' });
    const isWebKitGtk =
      !/Chrome|Firefox/.test(navigator.userAgent) || /Linux.*Version\/[\d.]+ .*Safari/.test(navigator.userAgent);
    if (isWebKitGtk && !focused(store)) store.focus();
    await until(() => focused(store) === 'browse', 'the focus');
    history.replaceState(null, '', ' ');
  });

  it('has the focus on what can be done about it when the form says what is wrong', async () => {
    const { form, store } = await createForm('name="media" required multiple', '<button>Save</button>');
    const judged = async (): Promise<string | null> => {
      form.querySelector('button')!.focus();
      expect(store.reportValidity()).to.equal(false);
      await store.updateComplete;
      return focused(store);
    };
    expect(await judged()).to.equal('browse');
    expect(error(store)).to.deep.equal(['Choose a file and upload it.', true]);
    await choose(store, picture('a.png'));
    expect(await judged()).to.equal('upload');
    expect(error(store)).to.deep.equal(['Upload or remove the file first.', true]);
    store.endpoint = new FaultyEndpoint('401-json').url;
    await store.upload();
    await store.updateComplete;
    expect(await judged()).to.equal('retry');
    expect(error(store)).to.deep.equal(['A file is not stored. Retry or remove it.', true]);
    await press(store, part(row(store, 'a.png'), 'remove'));
    store.endpoint = '/store';
    await storeAll(store, picture('b.png'));
    expect(error(store)).to.deep.equal(['', false]);
  });

  it('says in words what is wrong only when somebody has asked for it or left it so', async () => {
    const { form, store } = await createForm('name="media" required', '<button>Save</button>');
    expect(error(store)).to.deep.equal(['', false]);
    expect(store.checkValidity()).to.equal(false);
    await store.updateComplete;
    expect(error(store), 'asking is not showing').to.deep.equal(['', false]);
    store.focus();
    await choose(store, picture('a.png'));
    form.querySelector('button')!.focus();
    await store.updateComplete;
    expect(error(store)).to.deep.equal(['Upload or remove the file first.', true]);
    form.reset();
    await store.updateComplete;
    expect(error(store)).to.deep.equal(['', false]);
  });

  it('says a reason of the page’s own, as text', async () => {
    const { store } = await createForm('name="media"');
    store.setCustomValidity('<b>Not today</b>');
    store.reportValidity();
    await store.updateComplete;
    expect(error(store)).to.deep.equal(['<b>Not today</b>', true]);
    store.setCustomValidity('');
    await store.updateComplete;
    expect(error(store)).to.deep.equal(['', false]);
  });
});
