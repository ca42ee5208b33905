import type { ReactiveControllerHost } from 'lit';
import type { UploadQueue } from '../upload/queue-types.js';
import { PIXLAB_ENDPOINT } from '../wire.js';
import { onDeparture } from './departure.js';

/** What of an element says where its files go. */
export interface Sender extends ReactiveControllerHost, HTMLElement {
  readonly endpoint: string;
  readonly apiKey: string;
  readonly withCredentials: boolean;
}

/**
 * Opens a connection to an endpoint of another origin while a person still looks at what was chosen, so that the first file
 * need not wait for it. Nothing is asked for over it.
 *
 * @returns is to be called when files have come in
 */
export function preconnect(host: Sender, queue: Pick<UploadQueue, 'busy' | 'count'>): () => void {
  const link = Object.assign(document.createElement('link'), { rel: 'preconnect' });
  // Old libraries replace `remove`, and theirs fails where there is nothing to remove.
  onDeparture(host, () => link.parentNode?.removeChild(link));
  return () => {
    const { endpoint, apiKey, withCredentials, ownerDocument } = host;
    // What is sent at once opens its own.
    if (!host.isConnected || queue.busy || !queue.count('waiting')) return;
    // Without a key nothing is sent there.
    if (endpoint === PIXLAB_ENDPOINT && !apiKey) return;
    // The origin alone: a path or query may hold secrets.
    const { origin, protocol } = new URL(endpoint, ownerDocument.baseURI);
    if (!/^https?:$/.test(protocol) || origin === location.origin) return;
    // Browsers keep connections with and without credentials apart.
    link.crossOrigin = withCredentials ? 'use-credentials' : 'anonymous';
    link.href = origin;
    ownerDocument.head.append(link);
  };
}
