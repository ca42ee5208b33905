/** What all pages share: head, header and foot. A page names them by empty elements, so that each stands in one place. */

/** The pages in the order of the navigation. */
export const PAGES: readonly (readonly [file: string, title: string])[] = [
  ['demo/playground.html', 'Playground'],
  ['demo/states.html', 'States'],
  ['demo/styled.html', 'Looks'],
  ['demo/recipes.html', 'Recipes'],
  ['demo/relay.html', 'Relay'],
  ['demo/reference.html', 'Reference'],
  ['demo/accessibility.html', 'Accessibility'],
];

/** The scheme that was chosen on another page, before anything is painted. */
const SCHEME = `<script>
      try { document.documentElement.dataset.scheme = sessionStorage.getItem('scheme') ?? 'auto'; } catch {}
    </script>`;

/** Said where a browser runs no scripts; not inside the element, whose own words it would replace. */
const NEEDS_SCRIPT = '<noscript><p class="needs-script">The uploader stands here. It needs JavaScript.</p></noscript>';

const here = (file: string, path: string): string => (file === path ? ' aria-current="page"' : '');

/** The way from a page back to the site's first folder. */
export const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1) || './';

function header(path: string): string {
  const up = upFrom(path);
  const links = PAGES.map(([file, title]) => `<a href="${up}${file}"${here(file, path)}>${title}</a>`);
  return `<a class="skip" href="#main">Skip to the content</a>
    <header class="top">
      <a class="mark" href="${up}index.html"${here('index.html', path)}
        ><img src="/demo/icon.svg" alt="" width="26" height="26" />pixlab-store</a
      >
      <nav aria-label="Site">
        ${links.join('\n        ')}
      </nav>
    </header>`;
}

function footer(path: string, local: boolean): string {
  const where = local
    ? 'Files that are stored here stay on this computer, in the folder <code>store-data</code>.'
    : 'Uploads on these pages are played: nothing leaves your browser.';
  const links = PAGES.map(([file, title]) => `<a href="${upFrom(path)}${file}">${title}</a>`);
  return `<footer>
      <nav aria-label="Pages">${links.join(' ')}</nav>
      <p>${where} MIT licence.</p>
    </footer>`;
}

/**
 * A page with all that the pages share.
 *
 * @param path of the page, from the project's folder
 * @param local a store is there; otherwise there are only files, and uploads are played
 */
export function withFrame(html: string, path: string, local: boolean): string {
  const other = local ? 'static' : 'local';
  return html
    .replace(/<header class="top">[^]*?<\/header>/, () => header(path))
    .replace(/<footer\b[^>]*>[^]*?<\/footer>/, () => footer(path, local))
    .replace(/<main(?![^>]*\bid=)/, '<main id="main"')
    .replace('</title>', () => `</title>\n    ${SCHEME}`)
    .replace(/<\/pixlab-store>/g, (end) => `${end}${NEEDS_SCRIPT}`)
    .replace(new RegExp(`\\s*<(\\w+)\\b[^>]* data-only="${other}"[^]*?</\\1>`, 'g'), '');
}
