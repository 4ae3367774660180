// Makes translating pleasant: every block saves by itself, Ctrl+Enter confirms and goes on. Without it the buttons of
// each block do the same.
import { Refused, State, send } from './saving.js';

const bench = document.getElementById('bench');
const state = new State(document.getElementById('state'));
const [, slug, language] = location.pathname.match(/\/desk\/reports\/([^/]+)\/([^/]+)\/translate/);
const api = `/api/v1/desk/reports/${slug}/${language}/bench`;
const PAUSE = 900;
const RETRY = 5000;
const STATES = ['empty', 'draft', 'confirmed', 'no-equivalent'];

const units = [...bench.querySelectorAll('.unit')].map((section) => ({
    section,
    id: section.dataset.unit,
    area: section.querySelector('textarea'),
    words: Number(section.dataset.words),
    saved: section.querySelector('textarea').value,
    key: `rapporteur:${location.pathname}:${section.dataset.unit}`,
}));
let version = Number(bench.querySelector('.seen').value);

const settled = (unit) => unit.section.dataset.stale !== 'true'
    && ['confirmed', 'no-equivalent'].includes(unit.section.dataset.state);

/** Shows the bench as the site has it now; nobody's typing is touched. */
function show(answer) {
    version = answer.textVersion;
    document.querySelectorAll('.seen').forEach((field) => { field.value = version; });
    for (const now of answer.units) {
        const unit = units.find((each) => each.id === now.id);
        if (!unit) {
            continue;
        }
        const { section } = unit;
        section.dataset.state = now.state;
        section.dataset.stale = String(now.staleSince !== undefined && now.staleSince !== null);
        section.classList.remove('ok', 'old', ...STATES.map((each) => `state-${each}`));
        section.classList.add(settled(unit) ? 'ok' : section.dataset.stale === 'true' ? 'old' : `state-${now.state}`);
        section.querySelector('.unit-state').textContent = bench.dataset[`state${camel(now.state)}`];
        if (section.dataset.stale !== 'true') {
            section.querySelectorAll('.still-right, .target > .stale').forEach((old) => old.remove());
        }
    }
    const done = units.filter(settled).reduce((sum, unit) => sum + unit.words, 0);
    const all = units.reduce((sum, unit) => sum + unit.words, 0);
    document.getElementById('progress').value = done;
    const told = document.getElementById('done');
    told.textContent = told.dataset.words.replace('{done}', done).replace('{words}', all);
    const stale = document.getElementById('stale');
    if (stale) {
        stale.textContent = stale.dataset.words.replace('{count}', answer.stale);
        stale.hidden = answer.stale === 0;
    }
}

const camel = (name) => name.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('');

// One change at a time: each names the text version that the one before it made.
let chain = Promise.resolve();

/** @param change given the version, asks the site and answers the new bench */
function queue(unit, change) {
    chain = chain.then(() => attempt(unit, change));
    return chain;
}

async function attempt(unit, change) {
    state.say('saving');
    const sent = unit.area.value;
    try {
        show(await change(version));
        unit.saved = sent;
        if (unit.area.value === sent) {
            localStorage.removeItem(unit.key);
        }
        state.saved();
        return true;
    } catch (error) {
        if (error instanceof Refused && error.code === 'edit.conflict') {
            return settle(unit, change);
        }
        state.failed(error);
        if (!(error instanceof Refused)) {
            setTimeout(() => unit.area.value !== unit.saved && save(unit), RETRY);
        }
        return false;
    }
}

/** Somebody else was faster. Another block does not concern this one; the same block is shown beside it. */
async function settle(unit, change) {
    const now = await send('GET', api);
    const theirs = now.units.find((each) => each.id === unit.id)?.target ?? '';
    show(now);
    if (theirs === unit.saved || theirs === unit.area.value) {
        return attempt(unit, change);
    }
    state.say('conflict');
    contest(unit, theirs);
    return false;
}

function contest(unit, theirs) {
    unit.section.querySelector('.theirs')?.remove();
    const panel = document.createElement('div');
    panel.className = 'theirs';
    const told = document.createElement('p');
    told.className = 'who late';
    told.textContent = bench.dataset.conflict;
    const text = document.createElement('div');
    text.className = 'raw';
    text.lang = language;
    text.textContent = theirs;
    panel.append(told, text, choice('keep', () => save(unit)), choice('take', () => {
        unit.area.value = theirs;
        unit.saved = theirs;
        localStorage.removeItem(unit.key);
        fit(unit.area);
        state.saved();
    }));
    unit.area.before(panel);
    unit.saved = theirs;

    function choice(word, action) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'quiet tiny';
        button.textContent = bench.dataset[word];
        button.addEventListener('click', () => {
            panel.remove();
            unit.area.focus();
            action();
        });
        return button;
    }
}

const save = (unit, confirm = false) => queue(unit, (basedOn) =>
    send('PUT', `${api}/units/${unit.id}`, { basedOn, markdown: unit.area.value, confirm }));
const say = (unit, what) => queue(unit, (basedOn) => send('POST', `${api}/units/${unit.id}/${what}`, { basedOn }));

async function confirm(unit) {
    clearTimeout(unit.timer);
    if (await save(unit, true)) {
        onward(unit);
    }
}

async function stillRight(unit) {
    if (unit.section.dataset.stale === 'true' && await say(unit, 'still-right')) {
        onward(unit);
    }
}

async function noEquivalent(unit) {
    clearTimeout(unit.timer);
    if (unit.id !== 'title' && await say(unit, 'no-equivalent')) {
        unit.area.value = '';
        unit.saved = '';
        fit(unit.area);
        onward(unit);
    }
}

function onward(unit) {
    const at = units.indexOf(unit);
    const next = units.slice(at + 1).find((each) => !settled(each)) ?? units[at + 1];
    enter(next ?? unit);
}

function move(unit, step) {
    const next = units[units.indexOf(unit) + step];
    if (next) {
        enter(next);
    }
}

/** The cursor stands behind what is written already. */
function enter(unit) {
    unit.area.setSelectionRange(unit.area.value.length, unit.area.value.length);
    unit.area.focus();
}

/** As high as its text, where style sheets alone cannot say so. */
function fit(area) {
    if (!CSS.supports('field-sizing', 'content')) {
        area.style.blockSize = 'auto';
        area.style.blockSize = `${area.scrollHeight + 2}px`;
    }
}

for (const unit of units) {
    const { area, section } = unit;
    section.querySelector('.save').hidden = true;
    fit(area);
    area.addEventListener('focus', () => {
        bench.querySelector('.unit.now')?.classList.remove('now');
        section.classList.add('now');
    });
    area.addEventListener('input', () => {
        fit(area);
        localStorage.setItem(unit.key, area.value);
        state.say('unsaved');
        clearTimeout(unit.timer);
        unit.timer = setTimeout(() => save(unit), PAUSE);
    });
    area.addEventListener('blur', () => {
        if (area.value !== unit.saved) {
            clearTimeout(unit.timer);
            save(unit);
        }
    });
    area.addEventListener('keydown', (event) => {
        const act = event.ctrlKey && event.key === 'Enter' ? confirm
            : event.altKey && event.key === 'ArrowDown' ? () => move(unit, 1)
            : event.altKey && event.key === 'ArrowUp' ? () => move(unit, -1)
            : event.altKey && event.key.toLowerCase() === 'r' ? stillRight
            : event.altKey && event.key === '0' ? noEquivalent : null;
        if (act) {
            event.preventDefault();
            act(unit);
        }
    });
    section.querySelector('form').addEventListener('submit', (event) => {
        event.preventDefault();
        const by = event.submitter?.classList;
        (by?.contains('still-right') ? stillRight : by?.contains('no-equivalent') ? noEquivalent : confirm)(unit);
    });
    const kept = localStorage.getItem(unit.key);
    if (kept !== null && kept !== area.value) {
        area.value = kept;
        fit(area);
        state.say('unsaved');
        unit.timer = setTimeout(() => save(unit), PAUSE);
    }
}

document.getElementById('submitting').addEventListener('submit', async (event) => {
    const open = units.filter((unit) => unit.area.value !== unit.saved);
    if (open.length > 0) {
        event.preventDefault();
        open.forEach((unit) => { clearTimeout(unit.timer); save(unit); });
        await chain;
        if (open.every((unit) => unit.area.value === unit.saved)) {
            event.target.requestSubmit(event.submitter);
        }
    }
});

window.addEventListener('beforeunload', (event) => {
    if (units.some((unit) => unit.area.value !== unit.saved)) {
        event.preventDefault();
    }
});

// Where the translator goes on: the block in the address, else the first that is not done.
const start = units.find((unit) => location.hash === `#unit-${unit.id}`) ?? units.find((unit) => !settled(unit));
if (start) {
    start.area.setSelectionRange(start.area.value.length, start.area.value.length);
    start.area.focus({ preventScroll: start === units[0] });
}
