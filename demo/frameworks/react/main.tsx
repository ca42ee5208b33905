import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Entry } from './Entry.tsx';

createRoot(document.querySelector('#app')!).render(
  <StrictMode>
    <Entry stored={new URLSearchParams(location.search).get('picture') ?? ''} />
  </StrictMode>,
);
