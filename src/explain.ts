import type { StoreError } from './upload/errors.js';
import type { SendSettings } from './upload/queue-types.js';
import { IDEMPOTENCY_HEADER, KEY_HEADER, PIXLAB_ENDPOINT } from './wire.js';

/** Milliseconds after a failed probe within which a browser says that a policy forbade it. */
const POLICY_TIME = 100;

/** Milliseconds that one probe may take. */
const PROBE_TIME = 4000;

/** What Retry cannot mend is mended in the page or at its server: where that stands in the page. */
const RELAY = 'or set endpoint="/store" and run a relay there';

/**
 * Finds out why a request did not come to its endpoint, as far as a page can, and tells the page's author which line to
 * change. What it says holds neither path nor query nor any header's value: these may be secrets.
 *
 * @param again it was not the file's first failure, or no try will follow: a server may be away for a moment, and then
 *   answers the probe, so one failure says nothing about who may use it
 * @param warn writes a line to the console, each only once
 * @returns whether trying again cannot help
 */
export async function explain(
  settings: SendSettings,
  error: StoreError,
  again: boolean,
  warn: (line: string) => void,
): Promise<boolean> {
  const url = new URL(settings.endpoint, document.baseURI);
  const there = url.origin;
  if (error.status) {
    warn(`found nothing at ${there} that takes uploads (status ${error.status}): correct the path in its endpoint`);
    // A server that says why in words is the one that was meant.
    return !error.serverText;
  }
  if (!navigator.onLine) return false;

  const { answers, isForbidden } = await knock(url);
  if (isForbidden) {
    const source = there === origin ? "'self'" : there;
    warn(`may not reach ${there}: add ${source} to connect-src in this page's Content-Security-Policy`);
    return true;
  }
  if (!answers) {
    if (!isMixed(url)) return false;
    warn(`may not reach ${there}, since this page is https: write https: in its endpoint, ${RELAY}`);
    return true;
  }
  // What a server of the page's own origin answers, the page may read.
  if (there === origin || !again) return false;
  const missing = await missingHeaders(url, settings);
  if (missing.length) {
    warn(`may not use ${there} (CORS): let that server send ${missing.join(' and ')}, to OPTIONS, too, ${RELAY}`);
  }
  return missing.length > 0;
}

/** Sends nothing but a question that changes nothing. Resolves with whether any answer came that the page may see. */
async function ask(url: URL, how: RequestInit): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PROBE_TIME), ...how });
    return true;
  } catch {
    return false;
  }
}

/** Whether a server answers at all, whoever may read what it says, and whether the page's own policy forbids to ask. */
async function knock(url: URL): Promise<{ answers: boolean; isForbidden: boolean }> {
  const listening = new AbortController();
  const forbidden = new Promise<boolean>((resolve) => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ disposition, effectiveDirective, blockedURI }) => {
        const isOurs = `${blockedURI}/`.startsWith(`${url.origin}/`);
        if (disposition === 'enforce' && effectiveDirective === 'connect-src' && isOurs) resolve(true);
      },
      listening,
    );
  });
  const answers = await ask(url, { mode: 'no-cors', credentials: 'omit' });
  const isForbidden = !answers && (await Promise.race([forbidden, afterwards()]));
  listening.abort();
  return { answers, isForbidden };
}

/** Browsers tell of a forbidden request a little later than of its failure. */
const afterwards = (): Promise<boolean> => new Promise((resolve) => setTimeout(resolve, POLICY_TIME, false));

/** Whether this page is secure and the endpoint is not; what runs on the same machine counts as secure. */
const isMixed = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' &&
  /^https:/.test(`${location.protocol}${origin}`.replace(/^about:/, '')) &&
  !/^(127\.|\[::1\]$|(.+\.)?localhost$)/.test(hostname);

/** The headers that a server of another origin has to send, and does not; none where it answers this page after all. */
async function missingHeaders(url: URL, { headers, apiKey, keyIn, withCredentials }: SendSettings): Promise<string[]> {
  const sent = new Headers(headers);
  // Their names are asked about, never their values.
  if (url.host !== new URL(PIXLAB_ENDPOINT).host) sent.set(IDEMPOTENCY_HEADER, '00000000-0000-4000-8000-000000000000');
  if (apiKey && keyIn === 'header') sent.set(KEY_HEADER, apiKey);
  const credentials = withCredentials ? 'include' : 'same-origin';
  if (await ask(url, { headers: sent, credentials })) return [];
  const missing: string[] = [];
  const names = [...sent.keys()].join(', ');
  if (!names || !(await ask(url, { credentials }))) {
    missing.push(`Access-Control-Allow-Origin: ${origin === 'null' ? '*' : origin}`);
    if (withCredentials) missing.push('Access-Control-Allow-Credentials: true');
  }
  if (names) missing.push(`Access-Control-Allow-Headers: ${names}`);
  return missing;
}
