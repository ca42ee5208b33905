// For the pages that use the built files: says so when these were not built yet.
addEventListener('load', () => {
  document.querySelector<HTMLElement>('#missing')!.hidden = !!customElements.get('pixlab-store');
});
