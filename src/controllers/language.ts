import type { ReactiveElement } from 'lit';
import { en } from '../locales/en.js';
import type { OwnWords } from '../locales/words.js';
import type { Messages } from '../messages.js';

/** Follows the language of the place where the element stands. */
export interface Language {
  /** The first words are on their way. Later, those before them stay in sight: what is hidden loses the focus. */
  isPending: () => boolean;
  /** Resolves as soon as the words are there, or nobody has them. */
  soon: () => Promise<unknown>;
}

/**
 * The nearest `lang` decides, and a `dir` that is as near, from the moment at which they change. English is here; all others are
 * fetched when they are asked for. Where they are missing on the page's server, the words stay what they are.
 *
 * @param own words of the page's own
 * @param warn is told what the page should write instead
 */
export function language(
  host: ReactiveElement,
  messages: Messages,
  own: () => OwnWords | null,
  warn: (line: string) => void,
): Language {
  let loading: Promise<unknown> | undefined;
  let isFirst = false;
  /** For what the words were last asked. */
  let asked: unknown[] = ['', null];
  let observer: MutationObserver | undefined;

  const load = async (lang: string, mine: OwnWords | null, now: unknown[]): Promise<void> => {
    try {
      const { wordsFor } = await import('../languages.js');
      const found = await wordsFor(lang, mine, host, warn);
      if (asked === now) messages.speak(...found);
    } catch {
      // As it was.
    }
    if (asked === now) loading = undefined;
    host.requestUpdate();
  };

  const update = (): void => {
    // Of the direction only whether the page says it makes a difference.
    const now = [near(host, 'lang', '[lang]') ?? '', own(), near(host, 'dir', '[lang], [dir]')] as const;
    if (now.every((one, index) => one === asked[index])) return;
    asked = now as never;
    const [lang, mine] = now;
    isFirst = !host.hasUpdated;
    if (mine || !/^(en\b|$)/i.test(lang)) loading = load(lang, mine, asked);
    else {
      loading = undefined;
      messages.speak(en);
    }
    host.requestUpdate();
  };

  host.addController({
    hostConnected() {
      observer = new MutationObserver(update);
      for (let at: Element | undefined = host; at; at = hostOf(at))
        observer.observe(at.getRootNode(), { attributeFilter: ['lang', 'dir'], subtree: true });
      update();
    },
    hostUpdate: update,
    hostDisconnected: () => observer?.disconnect(),
  });
  return { isPending: () => isFirst && !!loading, soon: async () => loading };
}

const hostOf = (element: Element): Element | undefined => (element.getRootNode() as Partial<ShadowRoot>).host;

/** What an attribute says of the nearest element that fits, through all shadow trees. */
const near = (element: Element | undefined, name: string, fits: string): string | null | undefined => {
  const found = element?.closest(fits);
  return found || !element ? found?.getAttribute(name) : near(hostOf(element), name, fits);
};
