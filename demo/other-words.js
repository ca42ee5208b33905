const uploader = document.querySelector('pixlab-store');

uploader.words = {
  browse: 'Choose your picture',
  comment: 'What is to be seen?',
  upload: (count) => (count > 1 ? `Send all ${count}` : 'Send'),
  failure: { 'too-large': 'Pictures may have 10 MB. Choose a smaller one.' },
  rare: { undo: 'Bring it back' },
};
