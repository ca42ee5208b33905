import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import 'pixlab-store';
import type { PixlabStoreEventMap } from 'pixlab-store';

@Component({
  selector: 'app-entry',
  imports: [ReactiveFormsModule],
  // Without it Angular refuses elements that are no components.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <form [formGroup]="entry" ngNativeValidate (ngSubmit)="save()">
      <label>Title <input formControlName="title" /></label>
      <pixlab-store
        ngDefaultControl
        formControlName="picture"
        endpoint="/store"
        accept="image/*"
        required
        [headers]="headers"
        (stored)="log($event)"
      ></pixlab-store>
      <p>
        The picture: <output>{{ entry.value.picture }}</output>
      </p>
      <button>Save</button>
      <button type="button" (click)="entry.reset()">Start again</button>
      <p role="status">{{ saved() }}</p>
    </form>
  `,
})
export class Entry {
  readonly entry = new FormGroup({ title: new FormControl(''), picture: new FormControl('') });
  readonly saved = signal('');

  readonly headers = () => ({
    'X-CSRF-Token': document.querySelector<HTMLMetaElement>('[name=csrf-token]')!.content,
  });

  log({ detail }: PixlabStoreEventMap['stored']): void {
    console.log(`${detail.file.name} is stored as ${detail.id}`);
  }

  save(): void {
    this.saved.set(JSON.stringify(this.entry.value));
  }
}
