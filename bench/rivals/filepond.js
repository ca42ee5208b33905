import { create } from 'filepond';
import 'filepond/dist/filepond.min.css';

create(document.querySelector('#place'), { allowMultiple: true, server: '/store', maxParallelUploads: 3 });
