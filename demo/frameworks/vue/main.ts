import { createApp } from 'vue';
import Entry from './Entry.vue';

createApp(Entry, { stored: new URLSearchParams(location.search).get('picture') ?? '' }).mount('#app');
