import { randomFillSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

export const MIB = 2 ** 20;

/** Made once, and kept for the next run. */
const FOLDER = join(tmpdir(), 'pixlab-store-bench');

/** Files of one size, none like another. @returns their paths */
export function plainFiles(count: number, size: number): string[] {
  const folder = join(FOLDER, `of-${size}`);
  mkdirSync(folder, { recursive: true });
  const content = Buffer.alloc(size);
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${index}.bin`);
    if (!existsSync(path)) writeWhole(path, randomFillSync(content));
    return path;
  });
}

/** A file that takes no room on the disk. */
export function largeFile(size: number): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `large-${size}.bin`);
  writeFileSync(path, '');
  truncateSync(path, size);
  return path;
}

/** Small photos with different sizes, as a camera makes them. */
export async function smallPhotos(browser: Browser, count: number): Promise<string[]> {
  const folder = join(FOLDER, 'small');
  mkdirSync(folder, { recursive: true });
  const photo = await smallPhoto(browser);
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${index}.jpg`);
    // What follows a JPEG's end is no part of the picture.
    if (!existsSync(path)) writeWhole(path, Buffer.concat([photo, Buffer.alloc(index)]));
    return path;
  });
}

export const smallPhoto = async (browser: Browser): Promise<Buffer> =>
  readFileSync((await photos(browser, 1, 320, 240))[0]!);

/** Photos of 12 megapixels. */
export const largePhotos = (browser: Browser, count: number): Promise<string[]> => photos(browser, count, 4032, 3024);

async function photos(browser: Browser, count: number, width: number, height: number): Promise<string[]> {
  const folder = join(FOLDER, `${width}x${height}`);
  mkdirSync(folder, { recursive: true });
  const paths = Array.from({ length: count }, (_, index) => join(folder, `photo-${index}.jpg`));
  const missing = paths.filter((path) => !existsSync(path));
  if (!missing.length) return paths;
  const page = await browser.newPage();
  try {
    for (const path of missing) writeWhole(path, Buffer.from(await takePhoto(page, width, height), 'base64'));
  } finally {
    await page.close();
  }
  return paths;
}

/** Shapes over a sky, with the grain of a camera: as large as a photo is, and as slow to open. */
const takePhoto = (page: Page, width: number, height: number): Promise<string> =>
  page.evaluate(
    async ([across, down]) => {
      const canvas = new OffscreenCanvas(across, down);
      const context = canvas.getContext('2d')!;
      const sky = context.createLinearGradient(0, 0, 0, down);
      sky.addColorStop(0, '#3a6ea5');
      sky.addColorStop(1, '#f4d9a8');
      context.fillStyle = sky;
      context.fillRect(0, 0, across, down);
      for (let shape = 0; shape < 60; shape++) {
        context.fillStyle = `hsl(${Math.random() * 360} 60% ${20 + Math.random() * 60}%)`;
        context.beginPath();
        context.arc(Math.random() * across, Math.random() * down, (Math.random() * across) / 8, 0, 7);
        context.fill();
      }
      const pixels = context.getImageData(0, 0, across, down);
      for (let at = 0; at < pixels.data.length; at += 4) {
        const grain = (Math.random() - 0.5) * 24;
        for (let colour = 0; colour < 3; colour++) pixels.data[at + colour]! += grain;
      }
      context.putImageData(pixels, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
      return new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve((reader.result as string).replace(/^.*,/, ''));
        reader.readAsDataURL(blob);
      });
    },
    [width, height] as const,
  );

/** A run that is broken off leaves no half file for the next. */
function writeWhole(path: string, content: Uint8Array): void {
  writeFileSync(`${path}.part`, content);
  renameSync(`${path}.part`, path);
}
