// Shows the page as it would be printed while the brand is edited, and says at each field what is wrong with it. Without
// it the form does the same with its buttons.
import { Refused, send } from './saving.js';

const form = document.getElementById('brand');
const page = document.getElementById('page');
const state = document.getElementById('page-state');
const logo = document.getElementById('logo-name');
const logoFile = document.getElementById('logo-file');
const removed = document.getElementById('remove-logo');
const fields = form.elements;

const PAUSE = 350;

function names() {
    const given = [...form.querySelectorAll('input[name^="name-"]')]
        .map((input) => ({ language: input.name.slice('name-'.length), name: input.value }));
    const added = fields.namedItem('added-language');
    if (added?.value) {
        given.push({ language: added.value, name: fields.namedItem('added-name').value });
    }
    return given.filter((each) => each.name.trim() !== '');
}

const brand = () => ({
    names: names(),
    website: fields.namedItem('website').value,
    accent: fields.namedItem('accent').value,
    ornament: fields.namedItem('ornament').value,
    typeface: fields.namedItem('typeface').value.toLowerCase(),
    logo: removed.checked || logo.value === '' ? null : logo.value,
    paper: fields.namedItem('paper').value.toLowerCase(),
    symbolPrefix: fields.namedItem('symbolPrefix').value,
});

const say = (what) => {
    state.textContent = state.dataset[what];
};

function problems(faults) {
    document.getElementById('wrong')?.remove();
    for (const place of form.querySelectorAll('.problem')) {
        const field = place.id.slice(0, -'-problem'.length);
        const text = faults.filter((fault) => fault.field === field).map((fault) => fault.text).join(' ');
        if (place.textContent !== text) {
            place.textContent = text;
        }
        const input = document.getElementById(field);
        if (input?.matches('input')) {
            text ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid');
        }
    }
}

const address = (blob) => new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.readAsDataURL(blob);
});

let asked = 0;
let timer;

async function draw() {
    const now = ++asked;
    say('drawing');
    try {
        const answer = await fetch(`/api/v1/brand/preview?language=${fields.namedItem('sample').value}`, {
            method: 'POST',
            headers: {
                'X-CSRF-Token': document.querySelector('meta[name=csrf]').content,
                'Content-Type': 'application/json',
                'Accept': 'image/png, application/problem+json',
                'Accept-Language': document.documentElement.lang,
            },
            body: JSON.stringify(brand()),
        });
        const picture = answer.ok ? await address(await answer.blob()) : null;
        const problem = answer.status === 422 ? await answer.json() : null;
        if (now !== asked) {
            return;
        }
        if (picture) {
            page.src = picture;
            problems([]);
            say('drawn');
        } else if (problem) {
            problems(problem.data.faults ?? [{ field: 'names', text: problem.title }]);
            say('refused');
        } else {
            say('offline');
        }
    } catch {
        if (now === asked) {
            say('offline');
        }
    }
}

function showLogo() {
    const picture = document.getElementById('logo-picture');
    document.getElementById('logo-now').dataset.empty = String(logo.value === '');
    if (logo.value) {
        picture.src = `/images/${logo.value}`;
    }
}

async function takeLogo() {
    const place = document.getElementById('logo-problem');
    if (!logoFile.files.length) {
        return;
    }
    try {
        logo.value = (await send('POST', '/api/v1/brand/logo', logoFile.files[0])).sha256;
        removed.checked = false;
        logoFile.value = '';
        showLogo();
        draw();
    } catch (error) {
        asked++;
        place.textContent = error instanceof Refused ? error.message : state.dataset.offline;
        say('refused');
    }
}

form.addEventListener('input', (event) => {
    if (event.target !== logoFile) {
        clearTimeout(timer);
        timer = setTimeout(draw, PAUSE);
    }
});
logoFile.addEventListener('change', takeLogo);

document.getElementById('preview').hidden = true;
draw();
