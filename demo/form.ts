// snippet
const form = document.querySelector<HTMLFormElement>('#entry')!;
const uploader = form.querySelector('pixlab-store')!;
const picture = form.querySelector<HTMLInputElement>('[name="picture"]')!;
const ask = document.querySelector('#ask')!;

form.addEventListener('submit', (event) => {
  // What is in the list now, not what was in it once: people remove and replace.
  picture.value = uploader.items.find(({ link }) => link)?.link ?? '';
  // With the link in its field, the form may go.
  if (picture.value) return;
  event.preventDefault();
  ask.textContent = uploader.items.length ? '' : 'Choose a picture first.';
  uploader.retry();
  void uploader.upload();
});

uploader.addEventListener('stored', () => form.requestSubmit());
// end

// What has arrived, as a server would see it: this page was asked for with the form's fields.
const fields = [...new URLSearchParams(location.search)].map(([name, value]) => `${name}: ${value}`);
const sent = document.querySelector<HTMLElement>('#sent')!;
sent.hidden = !fields.length;
sent.textContent = `The form was sent with ${fields.join(', ')}`;
