/** What is installed; see browsers.mjs. */
export function findBrowsers(): {
  chromium: string | undefined;
  firefox: string | undefined;
  webkit: { driver: string; screen: string; browser: string } | undefined;
};
