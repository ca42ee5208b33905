import Dropzone from 'dropzone';
import 'dropzone/dist/dropzone.css';

const place = document.querySelector('#place');
place.className = 'dropzone';
new Dropzone(place, { url: '/store', parallelUploads: 3 });
