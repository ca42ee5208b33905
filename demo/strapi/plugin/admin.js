import { Field } from '@strapi/design-system';
import { Images } from '@strapi/icons';
import { useAuth, useFetchClient } from '@strapi/strapi/admin';
// Ready made: Strapi's own build would take Lit's version for development.
import 'pixlab-store/pixlab-store.min.js';
import { createElement as h, useEffect, useRef } from 'react';

/**
 * The field in the edit view. Files are stored as soon as they are chosen: Strapi asks no field whether the entry may be
 * saved, so a file that waits would be left behind.
 */
function StoreInput({ name, value, onChange, label, hint, error, required, disabled, attribute }) {
  const element = useRef(null);
  const token = useRef('');
  const tell = useRef(onChange);
  token.current = useAuth('PixlabStore', (state) => state.token);
  tell.current = onChange;
  const { get } = useFetchClient();

  useEffect(() => {
    const store = element.current;
    store.headers = async () => {
      // The panel's token lives for minutes, and the panel renews it when it asks for something.
      await get('/admin/users/me');
      return { Authorization: `Bearer ${token.current}` };
    };
    const change = () => tell.current(name, store.value || null);
    store.addEventListener('change', change);
    return () => store.removeEventListener('change', change);
  }, [name, get]);

  // The entry's present picture, and what Strapi changes by itself: discarded changes, another language.
  useEffect(() => {
    if (element.current.value !== (value ?? '')) element.current.value = value ?? '';
    element.current.disabled = !!disabled;
  }, [value, disabled]);

  const { accept = 'image/*', 'max-size': maxSize = '' } = attribute.options ?? {};
  return h(
    Field.Root,
    { name, id: name, error, hint, required },
    h(Field.Label, null, label),
    h('pixlab-store', {
      ref: element,
      id: name,
      endpoint: '/store',
      'auto-upload': '',
      accept,
      'max-size': maxSize,
      // The panel makes the page's text very small and that of its own fields larger again.
      style: { fontSize: '1.4rem' },
    }),
    h(Field.Hint),
    h(Field.Error),
  );
}

const text = (id, defaultMessage) => ({ id: `pixlab-store.${id}`, defaultMessage });

const option = (name, label, description) => ({
  name: `options.${name}`,
  type: 'text',
  intlLabel: text(`${name}.label`, label),
  description: text(`${name}.description`, description),
});

export default {
  register(app) {
    app.customFields.register({
      name: 'store',
      pluginId: 'pixlab-store',
      type: 'text',
      icon: Images,
      intlLabel: text('label', 'Picture or video'),
      intlDescription: text('description', 'A file that is stored through a relay; the field holds its link'),
      components: { Input: async () => ({ default: StoreInput }) },
      options: {
        base: [
          option('accept', 'Kinds of file', 'As on a file input: image/*,video/*'),
          option('max-size', 'Largest file', 'Such as 25MB'),
        ],
      },
    });
  },
};
