// A browser launcher of @web/test-runner for WebKitGTK, which no launcher on npm drives without a chain of packages: speaks
// W3C WebDriver to Debian's WebKitWebDriver, on a virtual screen since MiniBrowser has no headless mode.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** How often a driver that has just been started is knocked at, in milliseconds, and how many times. */
const KNOCK = { every: 50, times: 400 };

const WINDOW = { width: 800, height: 600 };

/** One WebDriver session: a browser with one window. */
export class WebDriver {
  #process;
  #url;

  async open({ driver, screen, browser }) {
    const port = await freePort();
    // Its own process group, so that the screen and the browser end with it.
    this.#process = spawn(screen, ['-a', driver, `--port=${port}`], { stdio: 'ignore', detached: true });
    process.once('exit', this.#kill);
    await untilOpen(port);
    this.#url = `http://127.0.0.1:${port}/session`;
    const options = { binary: browser, args: ['--automation'] };
    const { sessionId, capabilities } = await this.call('POST', '', {
      capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
    });
    this.#url += `/${sessionId}`;
    await this.call('POST', '/window/rect', WINDOW);
    return capabilities.browserVersion;
  }

  async call(method, path, body) {
    const response = await fetch(this.#url + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver ${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  }

  async close() {
    // A browser that has crashed cannot say goodbye.
    await this.call('DELETE', '').catch(() => undefined);
    process.off('exit', this.#kill);
    this.#kill();
  }

  #kill = () => {
    try {
      process.kill(-this.#process.pid);
    } catch {
      // It has ended by itself.
    }
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilOpen(port) {
  for (let knocks = 0; knocks < KNOCK.times; knocks++) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await wait(KNOCK.every);
  }
  throw new Error('WebKitWebDriver did not start.');
}

/** @param parts the paths of `driver`, `screen` and `browser`, as findBrowsers() gives them */
export function webkitLauncher(parts) {
  let webdriver;
  let active;
  // There is one window, so one thing happens at a time.
  let last = Promise.resolve();
  const inTurn = (act) => (last = last.catch(() => undefined).then(act));
  const go = (url) => webdriver.call('POST', '/url', { url });

  const launcher = {
    name: 'WebKitGTK',
    type: 'webkitgtk',
    concurrency: 1,
    initialize({ plugins }) {
      // The runner's own commands come first and throw for a browser that they do not know.
      const ours = plugins.findIndex(({ name }) => name === COMMANDS);
      if (ours > 0) plugins.unshift(...plugins.splice(ours, 1));
    },
    startSession: (id, url) =>
      inTurn(async () => {
        active = id;
        if (!webdriver) {
          webdriver = new WebDriver();
          launcher.name = `WebKitGTK ${await webdriver.open(parts)}`;
        }
        await go(url);
      }),
    startDebugSession: () => Promise.reject(new Error('WebKitGTK has no debug session here.')),
    isActive: (id) => active === id,
    getBrowserUrl: () => webdriver.call('GET', '/url'),
    stopSession: () =>
      inTurn(async () => {
        // Ends whatever the page still does.
        await go('about:blank');
        active = undefined;
        return {};
      }),
    async stop() {
      await webdriver?.close();
      webdriver = undefined;
    },
    /** For the commands below. */
    call: (...request) => webdriver.call(...request),
  };
  return launcher;
}

const COMMANDS = 'webkit-commands';

/** WebDriver's names for keys that are no characters. */
const KEYS = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const keyDown = (name) => ({ type: 'keyDown', value: KEYS[name] ?? name });
const keyUp = (name) => ({ type: 'keyUp', value: KEYS[name] ?? name });

/** What each payload of `send-keys` means as key actions. */
const KEY_ACTIONS = {
  type: (text) => [...text].flatMap((character) => [keyDown(character), keyUp(character)]),
  press: (combination) => {
    const names = combination.split('+');
    return [...names.map(keyDown), ...names.reverse().map(keyUp)];
  },
  down: (name) => [keyDown(name)],
  up: (name) => [keyUp(name)],
};

const BUTTONS = { left: 0, middle: 1, right: 2 };

/** What each kind of `send-mouse` means as pointer actions. */
const MOUSE_ACTIONS = {
  move: ({ position: [x, y] }) => [{ type: 'pointerMove', duration: 0, origin: 'viewport', x, y }],
  down: ({ button = 'left' }) => [{ type: 'pointerDown', button: BUTTONS[button] }],
  up: ({ button = 'left' }) => [{ type: 'pointerUp', button: BUTTONS[button] }],
  click: (mouse) => ['move', 'down', 'up'].flatMap((part) => MOUSE_ACTIONS[part](mouse)),
};

const act = ({ call }, source) => call('POST', '/actions', { actions: [{ id: source.type, ...source }] });

const COMMAND = {
  'send-keys': (browser, payload) => {
    const [kind] = Object.keys(payload);
    return act(browser, { type: 'key', actions: KEY_ACTIONS[kind](payload[kind]) });
  },
  'send-mouse': (browser, payload) =>
    act(browser, {
      type: 'pointer',
      parameters: { pointerType: 'mouse' },
      actions: MOUSE_ACTIONS[payload.type](payload),
    }),
  // The window's own frame comes on top. Narrower than about 450 pixels it does not get.
  'set-viewport': async ({ call }, { width, height }) => {
    const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
    const [besides, above] = await call('POST', '/execute/sync', { script, args: [] });
    await call('POST', '/window/rect', { width: width + besides, height: height + above });
  },
};

/** Those commands of @web/test-runner-commands that WebKitWebDriver can do. */
export const webkitCommands = () => ({
  name: COMMANDS,
  async executeCommand({ command, payload, session }) {
    const { browser } = session;
    if (browser.type !== 'webkitgtk' || !COMMAND[command]) return undefined;
    await COMMAND[command](browser, payload);
    return true;
  },
});
