// The page itself: reads its parts, starts the worker, begins, and listens.

import * as back from "./back.js";
import { Conversation } from "./conversation.js";
import { Engine } from "./engine.js";
import { choose, handOver } from "./files.js";
import { lock } from "./lock.js";
import * as options from "./options.js";
import { read } from "./parts.js";
import { ofForm, ofOption } from "./replies.js";
import { Store } from "./store.js";
import { focusOn, showReady } from "./view.js";

/** @typedef {import("./engine.js").Trouble} Trouble */

const STEPS = 4; // what there is to do once all has arrived, in tenths of the bar

const data = document.documentElement.dataset;
const language = /^[a-z]+/.exec(navigator.language.toLowerCase())?.[0] ?? null;
const store = new Store();
/** @type {Engine | null} */
let engine = null;
/** @type {Conversation | null} */
let talk = null;
let running = false;
let writable = true;
let steps = 0;

function progressed(letters = Number(data.letters)) {
  const bar = document.querySelector("progress");
  const megabytes = document.getElementById("megabytes");
  if (!bar || !megabytes) return;
  const share = Number(data.letters) / 10;
  bar.max = share * (10 + STEPS);
  bar.value = letters + steps * share;
  megabytes.textContent = (letters / 1e6).toFixed(1);
}

/** Start an engine: the first, or another one after that has broken. */
function start() {
  steps = 0;
  engine = new Engine({
    progress: () => {
      steps += 1;
      progressed();
    },
    trouble,
  });
  talk = new Conversation(engine, store);
}

/**
 * Say what has gone wrong, with a way on.
 * @param {Trouble | "old"} why
 * @param {string} detail
 */
function trouble(why, detail) {
  console.error(why, detail);
  showReady(running ? "stopped" : why);
  focusOn("heading");
  const copy = document.querySelector("[data-do='copy-last']");
  if (copy instanceof HTMLElement) copy.hidden = !talk?.profile;
}

async function begin() {
  const kept = await store.read();
  // What could not be kept is still here after the worker has broken.
  if (talk?.unsaved && talk.profile) kept.profile = talk.profile;
  if (talk) talk.profile = kept.profile;
  await talk?.say({
    type: "begin",
    ...kept,
    writable,
    opened: location.protocol === "file:" ? "file" : "web",
    language,
    build: data.build ?? "",
  });
  running = true;
}

function again() {
  const before = talk;
  start();
  if (talk && before) {
    talk.profile = before.profile;
    talk.unsaved = before.unsaved;
  }
  running = false;
  showReady("loading");
  focusOn("heading");
  engine?.again();
  begin();
}

function free() {
  writable = true;
  store.read().then(({ profile }) => {
    if (talk) talk.profile = profile;
    talk?.say({ type: "unlocked", profile });
  });
}

/** @param {MouseEvent} event */
function clicked(event) {
  const target = event.target instanceof Element ? event.target : null;
  const inside = target?.closest("a[href^='#']");
  if (inside) {
    event.preventDefault(); // it would be an entry in the history
    focusOn(inside.getAttribute("href")?.slice(1) ?? "");
  }
  const button = target?.closest("button");
  if (!button) return;
  if (button.dataset.reply) {
    const form = document.querySelector("form");
    talk?.reply(JSON.parse(button.dataset.reply), form ? ofForm(form) : undefined);
  }
  switch (button.dataset.do) {
    case "copy":
      talk?.say({ type: "copy" });
      break;
    case "open":
      choose(
        (name, profile) => talk?.say({ type: "open", name, profile }),
        (why) => talk?.say({ type: "not-opened", why }),
      );
      break;
    case "print":
      print();
      break;
    case "again":
      again();
      break;
    case "copy-last":
      if (talk?.profile) {
        handOver({ name: "profile.toml", type: "application/toml", data: talk.profile });
      }
  }
}

/** @param {SubmitEvent} event */
function submitted(event) {
  event.preventDefault();
  if (event.target instanceof HTMLFormElement) talk?.reply(ofForm(event.target));
}

/** @param {PageTransitionEvent} event */
async function shown({ persisted }) {
  if (persisted && running && (await store.changed())) await begin();
}

/** Return why the page cannot run here; null where it can. */
function cannot() {
  if (!("DecompressionStream" in window) || !("Worker" in window)) return "old";
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  } catch {
    return "blocked";
  }
  return null;
}

// All of this before anything is waited for: a click in WebKit is lost otherwise.
document.addEventListener("click", clicked);
document.addEventListener("submit", submitted);
options.listen((option) => talk?.reply(ofOption(option)));
window.addEventListener("pageshow", shown);
window.addEventListener("beforeunload", (event) => {
  if (talk?.unsaved) event.preventDefault();
});
back.listen(() => talk?.reply({ type: "back" }));
if (language && language !== "en") showReady("loading", language);
const reason = cannot();
if (reason) trouble(reason, "");
else {
  start();
  read((part, text) => engine?.take(part, text), progressed).then((whole) => {
    if (!whole) engine?.fail("cut", "the file is not whole");
  });
  lock(free).then((held) => {
    writable = held;
    return begin();
  });
}
