// Keeps the parts of a page that say data-live="true" as the site has them now, by reading the page itself again. Without
// this the reader loads the page again.

const PAUSE = 2000;

const parts = () => [...document.querySelectorAll('[data-live]')];

/** Nothing moves away under the focus. */
const inUse = (part) => part.contains(document.activeElement);

function update(part, fresh) {
    if (fresh === null || inUse(part) || part.innerHTML === fresh.innerHTML) {
        return;
    }
    part.replaceChildren(...fresh.childNodes);
    part.dataset.live = fresh.dataset.live;
}

async function read() {
    try {
        const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
        if (answer.ok && !answer.redirected) {
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            parts().forEach((part) => update(part, page.getElementById(part.id)));
        }
    } catch {
        // The site does not answer just now; the next reading may be luckier.
    }
    later();
}

function later() {
    if (parts().some((part) => part.dataset.live === 'true')) {
        setTimeout(() => (document.hidden ? later() : read()), PAUSE);
    }
}

document.querySelectorAll('.plain-refresh').forEach((link) => link.remove());
later();
