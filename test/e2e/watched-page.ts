// What runs in a page that is watched for what its elements leave behind. Each function goes there by itself.

/** What an element has started and not ended. */
export interface Open {
  timers: number;
  frames: number;
  urls: number;
  requests: number;
  /** On the window, the document, and what else outlives every element. */
  listeners: number;
  locks: number;
}

declare global {
  interface Window {
    whatIsOpen: () => Promise<Open>;
    useElement: (name: string) => Promise<void>;
    isOnline: boolean;
  }
}

/** In the page, before anything else: notes what is started and not ended. */
export function watchPage(): void {
  const timers = new Set<number>();
  const frames = new Set<number>();
  const urls = new Set<string>();
  const requests = new Set<XMLHttpRequest>();
  const listeners = new Set<string>();
  const ids = new WeakMap<object, number>();
  let last = 0;
  const idOf = (one: object): number => {
    const id = ids.get(one) ?? ++last;
    ids.set(one, id);
    return id;
  };

  const { setTimeout: start, clearTimeout: stop, requestAnimationFrame: ask, cancelAnimationFrame: call } = window;
  window.setTimeout = ((act: (...args: unknown[]) => void, time?: number, ...args: unknown[]) => {
    const id = start(() => {
      timers.delete(id);
      act(...args);
    }, time);
    timers.add(id);
    return id;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    timers.delete(id as number);
    stop(id);
  };
  window.requestAnimationFrame = (act) => {
    const id = ask((time) => {
      frames.delete(id);
      act(time);
    });
    frames.add(id);
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    frames.delete(id);
    call(id);
  };

  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (source) => {
    const url = createObjectURL.call(URL, source);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revokeObjectURL.call(URL, url);
  };

  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) {
    requests.add(this);
    add.call(this, 'loadend', () => requests.delete(this));
    send.call(this, body);
  };

  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const keyOf = (target: EventTarget, type: string, listener: object, options: unknown): string => {
    const isCapture = typeof options === 'object' ? (options as AddEventListenerOptions | null)?.capture : options;
    return [idOf(target), type, idOf(listener), !!isCapture].join();
  };
  const outlives = (target: EventTarget): boolean =>
    target === window || target === document || target === document.body;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = (this as EventTarget | undefined) ?? window;
    if (listener && outlives(target)) {
      const key = keyOf(target, type, listener, options);
      listeners.add(key);
      const { signal } = Object(options) as AddEventListenerOptions;
      if (signal) add.call(signal, 'abort', () => listeners.delete(key));
    }
    add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = (this as EventTarget | undefined) ?? window;
    if (listener) listeners.delete(keyOf(target, type, listener, options));
    remove.call(target, type, listener, options);
  };

  self.whatIsOpen = async () => ({
    timers: timers.size,
    frames: frames.size,
    urls: urls.size,
    requests: requests.size,
    listeners: listeners.size,
    locks: (await navigator.locks.query()).held?.length ?? 0,
  });

  self.isOnline = true;
  Object.defineProperty(navigator, 'onLine', { get: () => self.isOnline });
}

/** In the page: makes `useElement`, which makes an element, brings it into every state that holds on to something, and removes it. */
export function prepareUse(): void {
  const until = async (condition: () => unknown): Promise<void> => {
    while (!condition()) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const transferOf = (file: File): DataTransfer => {
    const transfer = new DataTransfer();
    transfer.items.add(file);
    return transfer;
  };

  self.useElement = async (name) => {
    const canvas = new OffscreenCanvas(30, 20);
    canvas.getContext('2d')!.fillRect(0, 0, 30, 20);
    const photo = new File([await canvas.convertToBlob()], 'photo.png', { type: 'image/png' });
    const fileOf = (size: number): File => new File([new Uint8Array(size)], `${size}.png`, { type: 'image/png' });

    const element = document.createElement<'pixlab-store'>('pixlab-store');
    const attributes = { endpoint: '/store', multiple: '', concurrency: '2', 'comment-each': '', persist: name };
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    document.body.append(element);
    const root = element.shadowRoot!;
    const isIn = (status: string): boolean => element.items.some((item) => item.status === status);

    // A row with a picture, and notices of each kind.
    await element.add([photo, fileOf(5), fileOf(6)]);
    await element.add([photo, new File(['x'], 'notes.txt', { type: 'text/plain' }), new File([], 'empty.png')]);
    await until(() => root.querySelector('canvas') && root.querySelectorAll('.notice').length > 1);
    root.querySelector<HTMLElement>('[part=item]:nth-child(3) > button:last-of-type')!.click();
    // Uploads in flight, one that waits for its next try, one that waits for its turn, and then for a connection.
    await element.add([fileOf(7), fileOf(8)]);
    void element.upload();
    await until(() => isIn('retrying') && element.items.filter(({ status }) => status === 'processing').length === 2);
    self.isOnline = false;
    dispatchEvent(new Event('offline'));
    // A check that never answers, and files that hang over the zone.
    element.validate = () => new Promise(() => undefined);
    void element.add(fileOf(9));
    const transfer = transferOf(photo);
    const dragged = new DragEvent('dragenter', {
      bubbles: true,
      composed: true,
      cancelable: true,
      dataTransfer: transfer,
    });
    root.querySelector('[part~=dropzone]')!.dispatchEvent(dragged);
    await element.updateComplete;
    await until(() => element.matches(':state(dragging)'));

    element.remove();
    self.isOnline = true;
    dispatchEvent(new Event('online'));
  };
}
