import Uppy from '@uppy/core';
import Dashboard from '@uppy/dashboard';
import XHRUpload from '@uppy/xhr-upload';
import '@uppy/core/css/style.min.css';
import '@uppy/dashboard/css/style.min.css';

new Uppy()
  .use(Dashboard, { inline: true, target: '#place' })
  .use(XHRUpload, { endpoint: '/store', fieldName: 'file', limit: 3 });
