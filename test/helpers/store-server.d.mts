import type { IncomingMessage, ServerResponse } from 'node:http';

export function createTestStore(): Promise<{
  owns: (url: string) => boolean;
  answer: (request: IncomingMessage, response: ServerResponse) => unknown;
}>;
