import '../../src/index.js';

// Kept on the root element, where the page around this one finds them.
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  document.documentElement.append(`${violatedDirective} ${blockedURI}\n`);
});
