import { Refusal } from './replies.js';

/**
 * Tells whoever runs the server what kind of fault it was, by its name and code alone: a message may hold a path, a key or
 * a file name.
 */
export function logFault(what: string, error: unknown): void {
  const { name, code } = Object(error) as { name?: unknown; code?: unknown };
  const parts = [name, code].filter((part) => typeof part === 'string');
  console.error(`pixlab-store: ${what}: ${parts.join(' ') || 'unknown fault'}`);
}

/** What a client is told of an error: a refusal as it is, and of everything else nothing. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  logFault('a request failed', error);
  return new Refusal(500, 'The file could not be stored.');
}
