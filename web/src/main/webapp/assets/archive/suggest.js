// Suggestions below a search field while somebody types: an editable combobox with a list box (ARIA 1.2). The form works
// without it; focus stays in the field, and what is active is named by aria-activedescendant.
const WAIT = 150;
const IDEOGRAPH = /\p{Ideographic}/u;

const enough = (text) => text.length > 1 || IDEOGRAPH.test(text);

function element(name, attributes, ...content) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...content);
    return made;
}

class Combobox {
    constructor(field, number) {
        this.field = field;
        this.id = `suggestions-${number}`;
        this.options = [];
        this.active = -1;
        this.asked = '';
        this.list = element('div', { class: 'suggestions', role: 'listbox', id: this.id, 'aria-label': field.dataset.suggestions });
        this.list.hidden = true;
        this.status = element('div', { class: 'unseen', role: 'status' });
        field.form.append(this.list, this.status);
        // A search field of the browser clears itself and is no combobox; this one does both by itself.
        field.type = 'text';
        Object.entries({
            role: 'combobox',
            inputmode: 'search',
            autocomplete: 'off',
            autocapitalize: 'none',
            spellcheck: 'false',
            'aria-autocomplete': 'list',
            'aria-expanded': 'false',
            'aria-controls': this.id,
        }).forEach(([key, value]) => field.setAttribute(key, value));
        field.addEventListener('input', (event) => event.isComposing || this.later());
        field.addEventListener('compositionend', () => this.later());
        field.addEventListener('keydown', (event) => this.key(event));
        field.addEventListener('blur', () => this.close());
        field.form.addEventListener('submit', () => this.stop());
        // The field keeps the focus while somebody points at the list.
        this.list.addEventListener('mousedown', (event) => event.preventDefault());
        this.list.addEventListener('click', (event) => this.choose(event.target.closest('[role=option]')));
        window.addEventListener('pagehide', () => this.close());
    }

    later() {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.ask(), WAIT);
    }

    stop() {
        clearTimeout(this.timer);
        this.request?.abort();
        this.asked = '';
    }

    async ask() {
        const typed = this.field.value.trim();
        if (typed === this.asked && !this.list.hidden) {
            return;
        }
        this.stop();
        if (!enough(typed)) {
            this.close();
            return;
        }
        this.asked = typed;
        this.request = new AbortController();
        const address = new URL(this.field.dataset.suggest, document.baseURI);
        address.searchParams.set('q', typed);
        try {
            const answer = await fetch(address, { signal: this.request.signal, headers: { Accept: 'application/json' } });
            // Too many at once, or no index: whoever types can still search.
            this.show(answer.ok ? await answer.json() : { suggestions: [], status: '' });
        } catch (error) {
            if (error.name !== 'AbortError') {
                this.close();
            }
        }
    }

    show({ suggestions, status }) {
        if (document.activeElement !== this.field) {
            return;
        }
        this.options = [];
        this.active = -1;
        this.field.removeAttribute('aria-activedescendant');
        const groups = new Map();
        suggestions.forEach((each) => groups.set(each.group, [...(groups.get(each.group) ?? []), each]));
        this.list.replaceChildren(...[...groups].map(([name, members], number) => this.group(name, members, number)));
        this.expand(suggestions.length > 0);
        this.status.textContent = status;
    }

    group(name, members, number) {
        const head = element('div', { id: `${this.id}-group-${number}`, role: 'presentation', class: 'suggestions-head' }, name);
        const options = members.map((each) => {
            const option = element('div', { id: `${this.id}-${this.options.length}`, role: 'option', 'aria-selected': 'false' });
            option.dataset.address = each.address;
            option.append(element('span', { lang: each.language, dir: 'auto' }, each.label));
            if (each.note) {
                option.append(' ', element('span', { class: 'suggestions-note' }, each.note));
            }
            this.options.push(option);
            return option;
        });
        return element('div', { role: 'group', 'aria-labelledby': head.id }, head, ...options);
    }

    expand(open) {
        this.list.hidden = !open;
        this.field.setAttribute('aria-expanded', String(open));
    }

    close() {
        this.stop();
        this.activate(-1);
        this.expand(false);
        this.status.textContent = '';
    }

    activate(index) {
        this.options[this.active]?.setAttribute('aria-selected', 'false');
        this.active = index;
        const option = this.options[index];
        if (option) {
            option.setAttribute('aria-selected', 'true');
            option.scrollIntoView({ block: 'nearest' });
            this.field.setAttribute('aria-activedescendant', option.id);
        } else {
            this.field.removeAttribute('aria-activedescendant');
        }
    }

    /** From the field to the first or the last, through all, and back to the field. */
    step(by) {
        const places = this.options.length + 1;
        this.activate(((this.active + 1 + by + places) % places) - 1);
    }

    choose(option) {
        if (option) {
            window.location.assign(option.dataset.address);
        }
    }

    key(event) {
        if (event.isComposing || event.ctrlKey || event.metaKey) {
            return;
        }
        const open = !this.list.hidden;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            if (open && !event.altKey) {
                this.step(event.key === 'ArrowDown' ? 1 : -1);
            } else if (open && event.key === 'ArrowUp') {
                this.close();
            } else if (!open) {
                this.asked = '';
                this.ask();
            }
        } else if (event.key === 'Enter' && open && this.active >= 0) {
            event.preventDefault();
            this.choose(this.options[this.active]);
        } else if (event.key === 'Escape') {
            event.preventDefault();
            if (open) {
                this.close();
            } else {
                this.field.value = '';
            }
        } else if (event.key === 'Home' || event.key === 'End') {
            event.preventDefault();
            this.activate(-1);
            const end = event.key === 'Home' ? 0 : this.field.value.length;
            const from = event.shiftKey ? (event.key === 'Home' ? this.field.selectionEnd : this.field.selectionStart) : end;
            this.field.setSelectionRange(Math.min(from, end), Math.max(from, end), event.key === 'Home' ? 'backward' : 'forward');
        } else if (event.key === 'Tab') {
            this.close();
        } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
            this.activate(-1);
        }
    }
}

document.querySelectorAll('input[data-suggest]').forEach((field, number) => new Combobox(field, number + 1));
