// Sends the file alone and as it is, so that it may be larger than what the server takes in a form, and shows how far it is.

const form = document.getElementById('takeover');
const sending = document.getElementById('sending');
const bar = sending.querySelector('progress');
const words = sending.querySelector('span');

function failed(text) {
    sending.className = 'notice bad';
    sending.setAttribute('role', 'alert');
    words.textContent = text || sending.dataset.failed;
    bar.hidden = true;
    form.querySelector('#begin').disabled = false;
}

function done(request) {
    let told = null;
    try {
        told = JSON.parse(request.responseText);
    } catch {
        // Not an answer of the site's own; its status says enough.
    }
    if (request.status === 201) {
        location.assign(`${sending.dataset.next}/${told.id}`);
    } else {
        failed(told?.title);
    }
}

form.addEventListener('submit', (event) => {
    const file = form.querySelector('#file').files[0];
    if (!file) {
        return;
    }
    event.preventDefault();
    form.querySelector('#begin').disabled = true;
    sending.className = '';
    sending.hidden = false;
    bar.hidden = false;
    const pdf = form.querySelector('[name=pdf]:checked').value;
    const request = new XMLHttpRequest();
    request.open('POST', `${sending.dataset.address}?pdf=${pdf}`);
    request.setRequestHeader('X-CSRF-Token', document.querySelector('meta[name=csrf]').content);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.upload.addEventListener('progress', (at) => {
        bar.max = at.total;
        bar.value = at.loaded;
    });
    request.addEventListener('load', () => done(request));
    request.addEventListener('error', () => failed());
    request.send(file);
});
