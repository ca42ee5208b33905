// What a server would get.
document.querySelector<HTMLFormElement>('#entry')!.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const fields = [...new FormData(form)].map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : value.name}`,
  );
  const sent = document.querySelector<HTMLElement>('#sent')!;
  sent.hidden = false;
  sent.textContent = `The form was sent with ${fields.join(', ')}`;
});
