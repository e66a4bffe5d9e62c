// Puts an answer of Python's on the screen.

/** @typedef {import("../messages.js").Update} Update */

const app = /** @type {HTMLElement} */ (document.getElementById("app"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));

const WIDE = "(min-width: 68rem)"; // where the style has room beside the page

const SAID_AFTER = 50; // milliseconds: a reader first says what has the focus
let saying = 0;

/**
 * Say something in a line above the page; nothing for null. It covers nothing there.
 * @param {string | null} words
 * @param {boolean} [seen] Whether the page shows it too: then only a voice says it.
 */
function say(words, seen = false) {
  clearTimeout(saying); // what belongs to the page before is not said on this one
  status.textContent = ""; // a text that stands there already would not be said again
  status.classList.toggle("heard", seen);
  if (words) saying = window.setTimeout(tell, SAID_AFTER, words, seen);
}

/**
 * @param {string} words
 * @param {boolean} seen
 */
function tell(words, seen) {
  status.textContent = words;
  if (!seen) status.scrollIntoView({ block: "nearest" });
}

/**
 * Show an answer. Where it has no page, the one that is there stays.
 * @param {Update} answer
 */
export function show(answer) {
  const root = document.documentElement;
  root.lang = answer.language;
  if (answer.theme === "system") delete root.dataset.theme;
  else root.dataset.theme = answer.theme;
  if (answer.html !== null) {
    const focused = document.activeElement?.id;
    app.innerHTML = answer.html;
    const beside = app.querySelector("aside details");
    if (beside instanceof HTMLDetailsElement) beside.open = matchMedia(WIDE).matches;
    document.title = answer.title;
    if (answer.focus !== null) focusOn(answer.focus);
    else if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  } else if (answer.focus !== null) focusOn(answer.focus);
  if (answer.html !== null || answer.status !== null) say(answer.status, answer.seen);
}

/**
 * Show a page that the build made, in the language of the page so far or in another.
 * @param {string} name
 * @param {string} language
 */
export function showReady(name, language = document.documentElement.lang.slice(0, 2)) {
  const made = document.querySelector(`template[data-page="${name}"][lang|="${language}"]`);
  if (!(made instanceof HTMLTemplateElement)) return;
  document.documentElement.lang = made.lang;
  app.replaceChildren(made.content.cloneNode(true));
  say(null);
  document.title = app.querySelector("h1")?.textContent ?? document.title;
}

/** @param {string} where An id, or "heading". */
export function focusOn(where) {
  const heading = where === "heading";
  const found = heading ? app.querySelector("h1") : document.getElementById(where);
  if (!(found instanceof HTMLElement)) return;
  if (heading) {
    found.tabIndex = -1;
    window.scrollTo(0, 0);
  }
  found.focus({ preventScroll: heading });
}

/** @param {string} html */
export function showLive(html) {
  const live = document.getElementById("live");
  if (live && live.innerHTML !== html) live.innerHTML = html;
}
