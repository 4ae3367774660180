// Saves what somebody writes, says so in words, and keeps in the browser what could not be saved.

/** A refusal of the site: a problem document (RFC 9457). */
export class Refused extends Error {
    constructor(problem) {
        super(problem.title);
        this.code = problem.code;
        this.data = problem.data;
    }
}

/** Asks the site as its own page. Rejects with Refused when it refuses, with another error when it does not answer. */
export async function send(method, address, content) {
    const json = !(content instanceof Blob);
    const answer = await fetch(address, {
        method,
        headers: {
            'X-CSRF-Token': document.querySelector('meta[name=csrf]').content,
            'Content-Type': json ? 'application/json' : content.type,
            'Accept': 'application/json, application/problem+json',
            'Accept-Language': document.documentElement.lang,
        },
        body: json ? JSON.stringify(content) : content,
    });
    const told = (answer.headers.get('Content-Type') ?? '').includes('json') ? await answer.json() : null;
    if (!answer.ok) {
        if (told === null || answer.status >= 500) {
            throw new Error(`${answer.status}`);
        }
        throw new Refused(told);
    }
    return told;
}

/** Shows in an element how saving stands; the words are its data attributes. */
export class State {
    constructor(element) {
        this.element = element;
    }

    say(now, more = '') {
        this.element.dataset.now = now;
        this.element.textContent = this.element.dataset[now] + (more ? ` ${more}` : '');
    }

    saved() {
        const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
        this.say('saved', clock.format(new Date()));
    }

    failed(error) {
        if (!(error instanceof Refused)) {
            this.say('offline');
        } else if (error.code === 'edit.conflict') {
            this.say('conflict');
        } else {
            this.say('refused', error.message);
        }
    }
}

const PAUSE = 1200;
const RETRY = 5000;

/** Saves one text a moment after the last key, one request at a time. */
export class Saving {
    /** @param text read() what is written, write(kept) to put it back, store(content) to save it */
    constructor(element, key, text) {
        this.state = new State(element);
        this.key = key;
        this.text = text;
        this.last = JSON.stringify(text.read());
        this.stopped = false;
        window.addEventListener('beforeunload', (event) => {
            if (!this.leaving && this.dirty() && this.state.element.dataset.now !== 'offline') {
                event.preventDefault();
            }
        });
        window.addEventListener('online', () => this.now());
    }

    dirty() {
        return JSON.stringify(this.text.read()) !== this.last;
    }

    changed() {
        this.keep();
        if (this.stopped) {
            return;
        }
        this.state.say('unsaved');
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.now(), PAUSE);
    }

    async now() {
        clearTimeout(this.timer);
        if (this.stopped || this.running) {
            return;
        }
        if (!this.dirty()) {
            this.state.saved();
            return;
        }
        const content = this.text.read();
        this.running = true;
        this.state.say('saving');
        try {
            await this.text.store(content);
            this.last = JSON.stringify(content);
            if (!this.dirty()) {
                localStorage.removeItem(this.key);
                this.state.saved();
            }
        } catch (error) {
            this.state.failed(error);
            if (error instanceof Refused) {
                this.stopped = ['edit.conflict', 'edit.not-holder', 'edit.not-draft'].includes(error.code);
            } else {
                this.timer = setTimeout(() => this.now(), RETRY);
            }
        } finally {
            this.running = false;
        }
        if (!this.stopped && this.state.element.dataset.now === 'saving') {
            this.changed();
        }
    }

    keep() {
        localStorage.setItem(this.key, JSON.stringify(this.text.read()));
    }

    /** The form itself goes to the site now, with everything in it. */
    leave() {
        this.leaving = true;
        clearTimeout(this.timer);
        localStorage.removeItem(this.key);
    }

    /** Puts back what was kept and never saved. */
    restore() {
        const kept = localStorage.getItem(this.key);
        if (kept !== null && kept !== JSON.stringify(this.text.read())) {
            this.text.write(JSON.parse(kept));
            this.state.say('restored');
            this.timer = setTimeout(() => this.now(), PAUSE);
        }
    }
}
