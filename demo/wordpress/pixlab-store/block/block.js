// The block in the editor. Its element lives in the document of the editor's canvas, this script in that around it.
(({ blocks, blockEditor, components, element, i18n }, { prepare }, settings) => {
  const { createElement: h, Fragment, useEffect, useRef, useState } = element;
  const { __ } = i18n;

  const isVideo = (link) => /\.(mp4|m4v|mov|webm|ogv|mkv|avi|mpe?g)$/i.test(link.split(/[?#]/)[0]);

  /** Keys that the editor would take for its own while somebody types a comment. Ctrl+S and Escape stay the editor's. */
  function keepKeys(event) {
    const isTyping = event.composedPath()[0].matches('textarea, input');
    if (isTyping && event.key !== 'Escape' && !(event.key === 's' && (event.ctrlKey || event.metaKey)))
      event.stopPropagation();
  }

  /** The editor would copy the whole block, or make another of a pasted picture. */
  const keepClipboard = (event) => event.stopPropagation();

  function Uploader({ link, hidden, onChange, onBusy }) {
    const ref = useRef(null);
    // The element's listeners stay, what they call is new with every render.
    const acts = useRef({});
    acts.current = { onChange, onBusy };

    useEffect(() => {
      const node = ref.current;
      const release = prepare(node);
      node.addEventListener('change', () => {
        const item = node.items.find((one) => one.link === node.value);
        acts.current.onChange(node.value, item?.comment);
      });
      node.addEventListener('storing', () => acts.current.onBusy(true));
      node.addEventListener('settled', () => acts.current.onBusy(false));
      node.addEventListener('keydown', keepKeys);
      for (const type of ['copy', 'cut', 'paste']) node.addEventListener(type, keepClipboard);
      return release;
    }, []);

    // Also when it comes from the editor's Undo.
    useEffect(() => {
      if (ref.current.value !== link) ref.current.value = link;
    }, [link]);

    return h('pixlab-store', { ...settings, ref, hidden: hidden || undefined });
  }

  function Edit({ attributes: { link, alt }, setAttributes, isSelected }) {
    const [busy, setBusy] = useState(false);
    const picture =
      link &&
      (isVideo(link)
        ? h('video', { src: link, controls: true, preload: 'metadata', 'aria-label': alt, style: { maxWidth: '100%' } })
        : h('img', { src: link, alt, style: { maxWidth: '100%', height: 'auto' } }));
    return h(
      Fragment,
      null,
      h(
        blockEditor.InspectorControls,
        null,
        h(
          components.PanelBody,
          { title: __('Settings', 'pixlab-store') },
          h(components.TextareaControl, {
            __nextHasNoMarginBottom: true,
            label: __('Alternative text', 'pixlab-store'),
            help: __(
              'What it shows, for those who cannot see it. The comment of an upload is put in here.',
              'pixlab-store',
            ),
            value: alt,
            onChange: (text) => setAttributes({ alt: text }),
          }),
        ),
      ),
      h(
        'figure',
        blockEditor.useBlockProps(),
        picture,
        settings
          ? h(Uploader, {
              link,
              // It stays in the page: what is being uploaded goes on.
              hidden: link && !isSelected && !busy,
              // Both at once, so that one Undo takes both back.
              onChange: (now, comment) => setAttributes({ link: now, ...(comment && { alt: comment }) }),
              onBusy: setBusy,
            })
          : !link && h('p', null, __('Your account may not upload files.', 'pixlab-store')),
      ),
    );
  }

  blocks.registerBlockType('pixlab-store/media', { edit: Edit, save: () => null });
})(window.wp, window.pixlabStore, window.pixlabStoreBlock);
