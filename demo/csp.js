// Says what the policy of the page blocks. Nothing else on it needs a script of its own, but for the picture that the form
// opens with.
let count = 0;
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  count += 1;
  document.querySelector('#violations').textContent =
    `Blocked ${count} times, last: ${violatedDirective} ${blockedURI}`;
});

document.addEventListener('stored', ({ target, detail }) => {
  if (target.id === 'list') document.querySelector('#edit').value = detail.link;
});
