import { mount } from 'svelte';
import Entry from './Entry.svelte';

mount(Entry, {
  target: document.querySelector('#app')!,
  props: { picture: new URLSearchParams(location.search).get('picture') ?? '' },
});
