import type { Format } from './format.js';

/** A time in seconds, from one minute on in minutes, and rounded up: "40 sec", "3 min". */
export function timeIn({ unit }: Format, seconds: number): string {
  const isLong = seconds > 60;
  return unit(Math.ceil(isLong ? seconds / 60 : seconds), isLong ? 'minute' : 'second');
}
