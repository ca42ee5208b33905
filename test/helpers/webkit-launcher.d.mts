/** One session of WebKitGTK; see webkit-launcher.mjs. */
export class WebDriver {
  /** @returns the browser's version */
  open(parts: { driver: string; screen: string; browser: string }): Promise<string>;
  /** One command of W3C WebDriver, its path from the session's own on. */
  call(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}
