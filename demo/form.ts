// What has arrived, as a server would see it: this page was asked for with the form's fields.
const fields = [...new URLSearchParams(location.search)];
const sent = document.querySelector<HTMLElement>('#sent')!;
sent.hidden = !fields.length;
sent.textContent = `The form was sent with ${fields.map(([name, value]) => `${name}: ${value}`).join(', ')}`;

// snippet
// A server writes what it has into the page. Here the page does it itself, whether the element is defined by now or not.
const asked = new URLSearchParams(location.search);
for (const field of document.querySelectorAll<HTMLInputElement>('#entry [name]')) {
  const name = field.getAttribute('name')!;
  field.value = asked.get(name) ?? '';
}
// end
