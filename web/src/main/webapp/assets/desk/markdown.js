// Writes Markdown into a text field where the cursor is; the browser's own undo takes it back.
import { Refused, send } from './saving.js';

/** Replaces what is selected, keeps it undoable, and leaves the cursor or a selection inside. */
function put(field, text, from = text.length, to = from) {
    const start = field.selectionStart;
    field.focus();
    if (!document.execCommand('insertText', false, text)) {
        field.setRangeText(text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    field.setSelectionRange(start + from, start + to);
}

const chosen = (field) => field.value.slice(field.selectionStart, field.selectionEnd);

function around(field, before, after) {
    const words = chosen(field);
    put(field, before + words + after, before.length, before.length + words.length);
}

/** Selects whole lines, then puts a mark before each of them. */
function lines(field, mark) {
    const start = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
    const found = field.value.indexOf('\n', field.selectionEnd);
    field.setSelectionRange(start, found < 0 ? field.value.length : found);
    put(field, chosen(field).split('\n').map((line, index) => mark(index) + line).join('\n'));
}

/** An own paragraph behind the one where the cursor is. */
function paragraph(field, text) {
    const end = field.value.indexOf('\n\n', field.selectionEnd);
    const at = end < 0 ? field.value.length : end;
    field.setSelectionRange(at, at);
    put(field, `${at === 0 ? '' : '\n\n'}${text}${end < 0 ? '\n' : ''}`);
}

export const tools = {
    strong: (field) => around(field, '**', '**'),
    emphasis: (field) => around(field, '*', '*'),
    foreign(field) {
        const words = chosen(field);
        put(field, `[${words}]{lang=en}`, words.length + 8, words.length + 10);
    },
    link(field, words) {
        const text = chosen(field) || words;
        put(field, `[${text}](https://)`, text.length + 11);
    },
    /** First level, second, third, none again. */
    heading(field) {
        const start = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
        const marks = /^(#{0,3}) ?/.exec(field.value.slice(start));
        const level = marks[1].length;
        field.setSelectionRange(start, start + (level ? marks[0].length : 0));
        put(field, level === 3 ? '' : `${'#'.repeat(level + 1)} `);
    },
    list: (field) => lines(field, () => '- '),
    numbers: (field) => lines(field, (index) => `${index + 1}. `),
    quote: (field) => lines(field, () => '> '),
    table: (field, words) => paragraph(field, `| ${words} 1 | ${words} 2 |\n| --- | --- |\n|  |  |\n|  |  |`),
    note(field, words) {
        let number = 1;
        while (field.value.includes(`[^${number}]`)) {
            number++;
        }
        put(field, `[^${number}]`);
        const at = field.value.length;
        field.setSelectionRange(at, at);
        const before = field.value.endsWith('\n') ? '\n' : '\n\n';
        put(field, `${before}[^${number}]: ${words}\n`, before.length + `[^${number}]: `.length,
            before.length + `[^${number}]: `.length + words.length);
    },
};

/** The panel that stores a picture and writes it, with what it shows, where the cursor is. */
export function insertPicture(field, panel) {
    const file = panel.querySelector('input[type=file]');
    const alternative = panel.querySelector('input[type=text]');
    const state = panel.querySelector('[role=alert]');
    panel.querySelector('button').addEventListener('click', async () => {
        if (file.files.length === 0) {
            file.focus();
            return;
        }
        state.textContent = panel.dataset.sending;
        try {
            const stored = await send('POST', '/api/v1/images', file.files[0]);
            const shows = alternative.value.replace(/[[\]\\]/g, ' ').trim();
            paragraph(field, `![${shows}](/images/${stored.sha256})`);
            file.value = '';
            alternative.value = '';
            state.textContent = '';
            panel.hidden = true;
        } catch (error) {
            state.textContent = error instanceof Refused ? error.message : panel.dataset.refused;
        }
    });
}
