// Makes the page where a text is written pleasant: a toolbar, a live preview, saving by itself. Without it the form
// does everything with its buttons.
import { Saving, send } from './saving.js';
import { insertPicture, tools } from './markdown.js';

const form = document.getElementById('editor');
const body = document.getElementById('body');
const title = document.getElementById('title');
const summary = document.getElementById('summary');
const version = document.getElementById('version');
const [, slug, language] = location.pathname.match(/\/desk\/reports\/([^/]+)\/([^/]+)\/edit/);
const api = `/api/v1/desk/reports/${slug}/${language}`;
const contested = document.querySelector('.conflict') !== null;

const written = () => ({ title: title.value, summary: summary.value, text: body.value });

const saving = new Saving(document.getElementById('state'), `rapporteur:${location.pathname}`, {
    read: written,
    write(kept) {
        title.value = kept.title;
        summary.value = kept.summary;
        body.value = kept.text;
        preview();
    },
    async store(content) {
        const saved = await send('PUT', `${api}/manuscript`, { basedOn: Number(version.value), ...content });
        version.value = saved.textVersion;
        const release = document.getElementById('release-version');
        if (release) {
            release.value = saved.textVersion;
        }
    },
});

// Preview: what is typed stands there within half a second, asked for once at a time.
let asked = 0;
let shown = 0;
let timer;

async function preview() {
    const now = ++asked;
    document.getElementById('sheet-title').textContent = title.value;
    try {
        const [text, lead] = await Promise.all([
            send('POST', '/api/v1/desk/preview', { language, markdown: body.value }),
            send('POST', '/api/v1/desk/preview', { language, markdown: summary.value }),
        ]);
        if (now < shown) {
            return;
        }
        shown = now;
        document.getElementById('sheet-body').innerHTML = text.html;
        document.getElementById('sheet-summary').innerHTML = lead.html;
        document.getElementById('notices').replaceChildren(...text.notices.map((notice) => {
            const item = document.createElement('li');
            item.textContent = notice.text;
            return item;
        }));
    } catch {
        // What cannot be previewed now is with the next key; saving says whether the site answers.
    }
}

form.addEventListener('input', (event) => {
    if (event.target.name === 'title' || event.target.name === 'summary' || event.target.name === 'body') {
        clearTimeout(timer);
        timer = setTimeout(preview, 400);
        if (!contested) {
            saving.changed();
        }
    }
});

form.addEventListener('submit', () => saving.leave());

const toolbar = form.querySelector('.toolbar');
toolbar.hidden = false;
const buttons = [...toolbar.querySelectorAll('button')];
buttons.forEach((button, index) => button.setAttribute('tabindex', index === 0 ? '0' : '-1'));
toolbar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
        const from = buttons.indexOf(document.activeElement);
        const to = buttons[(from + step + buttons.length) % buttons.length];
        buttons.forEach((button) => button.setAttribute('tabindex', button === to ? '0' : '-1'));
        to.focus();
        event.preventDefault();
    }
});
toolbar.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button?.dataset.do === 'picture') {
        const panel = document.getElementById('picture');
        panel.hidden = !panel.hidden;
        button.setAttribute('aria-expanded', String(!panel.hidden));
    } else if (button) {
        tools[button.dataset.do](body, button.dataset.words ?? '');
    }
});

body.addEventListener('keydown', (event) => {
    const button = event.ctrlKey && !event.shiftKey && !event.altKey
        ? toolbar.querySelector(`button[data-key="${event.key.toLowerCase()}"]:not([data-key="2"])`)
        : event.altKey && event.key === '2' ? toolbar.querySelector('button[data-key="2"]') : null;
    if (button) {
        event.preventDefault();
        button.click();
    }
});
document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        if (contested) {
            document.getElementById('keep').focus();
        } else {
            saving.now();
        }
    } else if (event.ctrlKey && event.key === 'Enter' && document.getElementById('submit')) {
        event.preventDefault();
        form.requestSubmit(document.getElementById('submit'));
    }
});

// The first difference of each of two texts is in sight.
for (const half of document.querySelectorAll('.conflict .raw')) {
    const change = half.querySelector('ins, del');
    if (change) {
        half.scrollTop = change.offsetTop - 40;
    }
}

insertPicture(body, document.getElementById('picture'));
if (!contested && !document.getElementById('set-aside')) {
    saving.restore();
}
