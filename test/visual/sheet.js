// Brings the elements of the sheet into their states, in the page. Nothing here depends on time, chance or a network.

/** What a server makes of a file, by the path of the endpoint. */
const SERVERS = {
  '/stored': { status: 200, link: 'https://media.example/24p62f73c9583ec6.jpeg', id: '24p62f73c9583ec6.jpeg' },
  '/refused': { status: 413, error: 'At most 5 MB are taken here.' },
  '/later': { status: 503, error: 'Down for maintenance.' },
  /** 40 percent get out, and no more. */
  '/hanging': {},
  /** All of it gets out, and no answer comes. */
  '/silent': {},
};

/** Stands in for the network. */
class StillRequest extends EventTarget {
  static HEADERS_RECEIVED = 2;
  upload = {};
  readyState = 0;
  status = 0;
  responseText = '';

  open(_method, url) {
    this.path = url;
  }

  setRequestHeader() {}

  getAllResponseHeaders() {
    return '';
  }

  send(body) {
    const reply = SERVERS[this.path];
    const total = body.get('file').size;
    queueMicrotask(() => {
      this.upload.onloadstart?.({ timeStamp: 0 });
      this.upload.onprogress?.({ loaded: this.path === '/hanging' ? 0.4 * total : total, total, timeStamp: 1000 });
      if (!reply.status) return;
      this.readyState = StillRequest.HEADERS_RECEIVED;
      this.onreadystatechange?.();
      this.status = reply.status;
      this.responseText = JSON.stringify(reply);
      this.onload?.();
      this.onloadend?.();
    });
  }

  abort() {
    this.onabort?.();
    this.onloadend?.();
  }
}
globalThis.XMLHttpRequest = StillRequest;
Math.random = () => 0.5;
performance.now = () => 1000;

const TYPES = { jpg: 'image/jpeg', mp4: 'video/mp4', txt: 'text/plain', pdf: 'application/pdf' };

/** A file of so many bytes that no browser can show, so that none shows it in its own way. */
const file = (name, size = 2_400_000) =>
  new File([new Uint8Array(size).fill(name.length)], name, { type: TYPES[name.split('.').at(-1)] });

/** One that all can show, and show alike: flat colours, and nothing to smooth but straight edges. */
async function painting(name) {
  const canvas = new OffscreenCanvas(600, 400);
  const pen = canvas.getContext('2d');
  const box = (colour, ...place) => {
    pen.fillStyle = colour;
    pen.fillRect(...place);
  };
  box('#8ec5e8', 0, 0, 600, 400);
  box('#f6d44d', 400, 50, 100, 100);
  box('#4f8a5b', 0, 250, 600, 150);
  box('#2f5d3a', 100, 150, 150, 200);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}

const LONG = 'A very long name of a photograph that was taken on a long walk around the lake in the evening.jpg';

const add = (store, ...files) => store.add(files);
const inside = (store, selector) => store.shadowRoot.querySelector(selector);
const until = async (condition) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
};

async function send(store, endpoint, isThere, ...files) {
  store.endpoint = endpoint;
  await add(store, ...files);
  void store.upload();
  await until(() => store.items.every(({ status }) => status === isThere));
}

function drag(store, ...files) {
  const event = new DragEvent('dragenter', { bubbles: true, composed: true, cancelable: true });
  const transfer = new DataTransfer();
  for (const one of files) transfer.items.add(one);
  Object.defineProperty(event, 'dataTransfer', { value: transfer });
  inside(store, '[part=dropzone]').dispatchEvent(event);
}

/** How each gets into its state; those that are not named here begin in it. */
const LEADS = {
  async waiting(store) {
    await add(store, await painting('Hills.png'), file('Waves.mp4', 8_100_000));
    await until(() => inside(store, 'canvas'));
  },
  'comment-each': (store) => add(store, file('Hills.jpg'), file(LONG)),
  sending: (store) => send(store, '/hanging', 'sending', file('Hills.jpg'), file(LONG)),
  processing: (store) => send(store, '/silent', 'processing', file('Hills.jpg')),
  retrying: (store) => send(store, '/later', 'retrying', file('Hills.jpg')),
  stored: (store) => send(store, '/stored', 'stored', file('Hills.jpg'), file('Waves.mp4', 8_100_000)),
  failed: (store) => send(store, '/refused', 'failed', file('Hills.jpg'), file('Lake.jpg')),
  async cancelled(store) {
    await send(store, '/hanging', 'sending', file('Hills.jpg'));
    store.cancel();
  },
  refused: (store) => add(store, file('Hills.jpg'), file('notes.txt', 20), file('plan.pdf', 20)),
  async removed(store) {
    await add(store, file('Hills.jpg'), file('Lake.jpg'));
    await store.updateComplete;
    inside(store, '[part=remove]').click();
    await until(() => inside(store, '[part=action]'));
  },
  dragging: (store) => drag(store, file('Hills.jpg')),
  'dragging-wrong': (store) => drag(store, file('notes.txt')),
  invalid: (store) => store.dispatchEvent(new Event('invalid', { cancelable: true })),
  focused: (store) => inside(store, '[part=browse]').focus(),
  'inline-stored': (store) => send(store, '/stored', 'stored', file('Hills.jpg')),
  'inline-sending': (store) => send(store, '/hanging', 'sending', file('Hills.jpg')),
  async 'tile-sending'(store) {
    // While files are on their way, only what is in sight is drawn.
    store.scrollIntoView();
    await send(store, '/hanging', 'sending', await painting('Hills.png'));
    await until(() => inside(store, 'canvas')?.width > 150);
  },
  async 'tile-stored'(store) {
    await send(store, '/stored', 'stored', await painting('Hills.png'));
    await until(() => inside(store, 'canvas')?.width > 150);
  },
  'size-small': (store) => add(store, file('Hills.jpg')),
  'size-large': (store) => add(store, file('Hills.jpg')),
};

async function lead() {
  await customElements.whenDefined('pixlab-store');
  for (const store of document.querySelectorAll('pixlab-store')) {
    await store.updateComplete;
    await LEADS[store.id]?.(store);
    await store.updateComplete;
  }
  // Scripts that are fetched with the first file, and what they draw.
  await until(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('asides')));
  await document.fonts.ready;
  for (const store of document.querySelectorAll('pixlab-store')) await store.updateComplete;
  scrollTo(0, 0);
  document.documentElement.dataset.ready = '';
}
lead().catch((error) => (document.documentElement.dataset.ready = error.stack));
