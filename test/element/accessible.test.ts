import { expect } from '@open-wc/testing';
import { createIn, STATES } from '../helpers/states.js';

describe('accessibility', function () {
  // Two hundred rows are a lot to look at.
  this.timeout(60_000);

  for (const scheme of ['light', 'dark']) {
    for (const state of Object.keys(STATES)) {
      it(`has nothing to object to while the element is ${state}, on a ${scheme} page`, async () => {
        const store = await createIn(state, scheme);
        await expect(store).to.be.accessible();
        expect(store.shadowRoot!.querySelector(STATES[state]!.shows), 'the state is over').not.to.equal(null);
        store.clear();
      });
    }

    it(`is looked at for real: weak text on a ${scheme} page is seen`, async () => {
      const store = await createIn('waiting', scheme);
      store.style.setProperty('--pixlab-store-muted', 'color-mix(in srgb, CanvasText 30%, Canvas)');
      await expect(store).not.to.be.accessible();
    });
  }
});
