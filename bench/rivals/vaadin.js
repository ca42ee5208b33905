import '@vaadin/upload';

document.querySelector('#place').append(Object.assign(document.createElement('vaadin-upload'), { target: '/store' }));
