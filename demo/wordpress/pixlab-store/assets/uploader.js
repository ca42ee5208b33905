// What WordPress adds to the uploaders of a page: a nonce that is renewed, the alternative text, and an editor that does not
// save while something is being uploaded.
(() => {
  'use strict';

  /** A page may stay open for days; its nonce is good for one. */
  function renewNonce(element) {
    const url = element.dataset.nonceUrl;
    if (!url) return;
    let headers = JSON.parse(element.getAttribute('headers'));
    const tried = new WeakSet();
    // Called for every try: the first takes the nonce of the page.
    element.headers = async (file) => {
      if (tried.has(file)) {
        const reply = await fetch(url, { credentials: 'same-origin' }).catch(() => null);
        // Whoever has been logged out gets no nonce, and keeps the old one until the server says no.
        if (reply?.ok) headers = { 'X-WP-Nonce': (await reply.text()).trim() };
      }
      tried.add(file);
      return headers;
    };
  }

  let count = 0;

  /** Returns what to call when the element goes. */
  function holdSaving(element) {
    const name = `pixlab-store-${++count}`;
    const editor = () => (window.wp?.data?.select('core/editor') ? window.wp.data.dispatch('core/editor') : undefined);
    const release = () => void editor()?.unlockPostSaving(name);
    element.addEventListener('storing', () => void editor()?.lockPostSaving(name));
    element.addEventListener('settled', release);
    return release;
  }

  function prepare(element) {
    renewNonce(element);
    return holdSaving(element);
  }

  for (const element of document.querySelectorAll('pixlab-store')) {
    prepare(element);
    const field = document.getElementById(element.dataset.altField ?? '');
    element.addEventListener('stored', ({ detail }) => {
      if (field && detail.comment) field.value = detail.comment;
    });
  }

  window.pixlabStore = { prepare };
})();
