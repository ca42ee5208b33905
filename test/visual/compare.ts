import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const kept = fileURLToPath(new URL('pictures', import.meta.url));
/** Git ignores it. */
const changed = fileURLToPath(new URL('changed', import.meta.url));

/** npm says so itself, on every system. */
const isRenewing = process.env.npm_lifecycle_event === 'pictures';

/** Where each state is in a picture, in pixels from its top. */
export type Places = Record<string, { top: number; bottom: number }>;

/** How far a colour may be off; browsers smooth the edges of letters a little differently from one version to the next. */
const THRESHOLD = 0.15;

/** Pixels of one state that may be off all the same. */
const FEW = 40;

const write = (folder: string, name: string, picture: PNG): void => {
  mkdirSync(folder, { recursive: true });
  const options = { colorType: 2, inputColorType: 6, filterType: 0, deflateLevel: 9, deflateStrategy: 0 } as const;
  writeFileSync(join(folder, `${name}.png`), PNG.sync.write(picture, options));
};

/** With 32 steps a colour: a difference that nobody sees, and half the size. */
function plain(picture: PNG): PNG {
  for (let at = 0; at < picture.data.length; at++) {
    if (at % 4 !== 3) picture.data[at] = Math.round((Math.round((picture.data[at]! * 31) / 255) * 255) / 31);
  }
  return picture;
}

/** The same picture with white below it. */
function padded(picture: PNG, width: number, height: number): PNG {
  const larger = new PNG({ width, height });
  larger.data.fill(255);
  PNG.bitblt(picture, larger, 0, 0, picture.width, picture.height, 0, 0);
  return larger;
}

/**
 * Compares a picture with the one that is kept, or keeps it, in `npm run pictures`.
 *
 * @returns which states look different; with what is new, old and different in `test/visual/changed`
 */
export function differences(name: string, bytes: Uint8Array, places: Places): string[] {
  const now = plain(PNG.sync.read(Buffer.from(bytes)));
  const file = join(kept, `${name}.png`);
  for (const kind of ['', '.was', '.differs']) rmSync(join(changed, `${name}${kind}.png`), { force: true });
  if (isRenewing) {
    write(kept, name, now);
    return [];
  }
  if (!existsSync(file)) {
    write(changed, name, now);
    return ['there is no picture to compare with'];
  }
  const before = PNG.sync.read(readFileSync(file));
  const width = Math.max(now.width, before.width);
  const height = Math.max(now.height, before.height);
  const [a, b] = [padded(before, width, height), padded(now, width, height)];
  const mask = new PNG({ width, height });
  pixelmatch(a.data, b.data, mask.data, width, height, { threshold: THRESHOLD, diffMask: true });

  const isOff = (y: number): number => {
    let count = 0;
    for (let x = 0; x < width; x++) if (mask.data[(y * width + x) * 4 + 3]) count += 1;
    return count;
  };
  const off = Object.entries(places).filter(([, { top, bottom }]) => {
    let count = 0;
    for (let y = Math.floor(top); y < Math.min(bottom, height); y++) count += isOff(y);
    return count > FEW;
  });
  const found = off.map(([state]) => state);
  // What moves everything below it is told by the first that is off.
  if (now.height !== before.height) found.unshift(`${now.height} pixels high instead of ${before.height}`);
  if (found.length) {
    write(changed, name, now);
    write(changed, `${name}.was`, before);
    const shown = new PNG({ width, height });
    pixelmatch(a.data, b.data, shown.data, width, height, { threshold: THRESHOLD });
    write(changed, `${name}.differs`, shown);
  }
  return found;
}
