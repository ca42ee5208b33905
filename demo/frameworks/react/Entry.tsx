import { useState } from 'react';
import 'pixlab-store';
import type {} from 'pixlab-store/react';

const headers = () => ({ 'X-CSRF-Token': document.querySelector<HTMLMetaElement>('[name=csrf-token]')!.content });

export function Entry({ stored }: { stored: string }) {
  const [picture, setPicture] = useState(stored);
  return (
    <form>
      <label>
        Title <input name="title" />
      </label>
      <pixlab-store
        name="picture"
        endpoint="/store"
        accept="image/*"
        required
        headers={headers}
        value={picture}
        onchange={({ currentTarget }) => setPicture(currentTarget.value)}
        onstored={({ detail }) => console.log(`${detail.file.name} is stored as ${detail.id}`)}
      />
      <p>
        The picture: <output>{picture}</output>
      </p>
      <button>Save</button>
    </form>
  );
}
