// What every page of the bench has, whatever its uploader: the same questions can be asked of all.

/** An uploader, as far as the bench knows it. */
export interface Subject {
  add: (files: File[]) => void;
  /** How many files its list has. */
  count: () => number;
  /** What its rows are in, as soon as there are any. */
  list: () => Element | null | undefined;
  /** What pictures of files come up in. */
  root: Node & ParentNode;
}

export interface Outcome {
  stored: number;
  /** Milliseconds from the choice. */
  time: number;
}

export interface Bench {
  /** Resolves when all that was chosen is stored, or given up. */
  settled: Promise<Outcome>;
  /** Makes photos in memory, no two of a size. */
  make: (count: number) => Promise<void>;
  /** Adds them; resolves with the milliseconds until the list shows all. */
  addMade: () => Promise<number>;
  /** Resolves when no more pictures come, or none may be waited for any more. */
  quiet: (atMost: number) => Promise<number>;
  /** Resolves with the milliseconds from the choice until there are so many pictures. */
  pictures: (count: number) => Promise<number>;
  /** Scrolls to the end of the list; resolves with the longest time between two frames, in ms. */
  scroll: () => Promise<number>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** To be called first when files come in. */
export const chosen = (): unknown => performance.mark('chosen');

const since = (mark: string): number => performance.now() - performance.getEntriesByName(mark).at(-1)!.startTime;

/** So many frames without a change mean that a list is complete. */
const STILL = 20;

/** Lets the bench at an uploader. @returns to be called with how many are stored when all is over */
export function introduce(subject: Subject): (stored: number) => void {
  let settle: (outcome: Outcome) => void;
  const settled = new Promise<Outcome>((resolve) => (settle = resolve));
  let made: File[] = [];
  const pictured = (): number => subject.root.querySelectorAll('canvas').length;

  window.bench = {
    settled,
    async make(count) {
      const photo = await (await fetch('/small.jpg')).blob();
      made = Array.from({ length: count }, (_, index) => {
        // What follows a JPEG's end is no part of the picture.
        return new File([photo, new Uint8Array(index)], `photo-${index}.jpg`, { type: 'image/jpeg' });
      });
    },
    async addMade() {
      performance.mark('adding');
      const begin = performance.now();
      subject.add(made);
      let listed = begin;
      let height = 0;
      for (let still = 0; still < STILL; still++) {
        await frame();
        // Which lays it out.
        const now = subject.list()?.scrollHeight ?? 0;
        if (subject.count() === made.length && now === height) continue;
        height = now;
        still = 0;
        listed = performance.now();
      }
      performance.mark('listed');
      return listed - begin;
    },
    async quiet(atMost) {
      for (let until = performance.now() + atMost, before = -1; performance.now() < until && pictured() > before;) {
        before = pictured();
        await wait(500);
      }
      performance.mark('quiet');
      return pictured();
    },
    pictures: (count) =>
      new Promise((done) => {
        const look = (): void => {
          if (pictured() < count) return;
          performance.mark('pictured');
          observer.disconnect();
          done(since('chosen'));
        };
        const observer = new MutationObserver(look);
        observer.observe(subject.root, { childList: true, subtree: true });
        look();
      }),
    async scroll() {
      const list = subject.list()!;
      const isScrolling = list.scrollHeight > list.clientHeight + 1;
      const scroller = isScrolling ? list : document.scrollingElement!;
      let longest = 0;
      let before = await frame();
      for (let step = 1; step <= 120; step++) {
        scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * (step / 120);
        const now = await frame();
        longest = Math.max(longest, now - before);
        before = now;
      }
      return longest;
    },
  };
  return (stored) => {
    performance.mark('settled');
    settle({ stored, time: since('chosen') });
  };
}
