import * as UC from '@uploadcare/file-uploader';
import '@uploadcare/file-uploader/web/uc-file-uploader-inline.min.css';

UC.defineComponents(UC);
document.querySelector('#place').innerHTML =
  '<uc-config ctx-name="bench" pubkey="demopublickey"></uc-config>' +
  '<uc-file-uploader-inline ctx-name="bench"></uc-file-uploader-inline>';
