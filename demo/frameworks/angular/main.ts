// The Angular CLI compiles templates ahead of time. Here they are compiled in the browser, so that nothing but Vite is needed.
import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { Entry } from './entry.ts';

void bootstrapApplication(Entry);
