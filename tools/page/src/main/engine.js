// The worker that runs Python: starting it, one message at a time, and what to do when it is silent.

import { bytesOf } from "../base64.js";

/** @typedef {import("../messages.js").Update} Update */
/** @typedef {import("../messages.js").FromWorker} FromWorker */
/** @typedef {import("../messages.js").Message} Message */
/** @typedef {import("../messages.js").PartName} PartName */
/** @typedef {import("../messages.js").ToWorker} ToWorker */
/** @typedef {"memory" | "blocked" | "broken" | "silent" | "cut"} Trouble */

// How long nothing may happen: while it starts, and after a message.
const STARTING = 60_000;
const ANSWERING = 30_000;

/** @type {Array<[PartName, string | null]>} What a new worker is given when one has broken. */
const kept = [];

export class Engine {
  /**
   * @param {object} told
   * @param {() => void} told.progress
   * @param {(why: Trouble, detail: string) => void} told.trouble
   */
  constructor(told) {
    this.told = told;
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {((text: string) => void) | null} */
    this.waiting = null;
    this.timer = 0;
    this.over = false;
    /** @type {Promise<unknown>} */
    this.running = new Promise((ready) => (this.isReady = ready));
    this.watch(STARTING);
  }

  /**
   * Take a piece of a part that has arrived.
   * @param {PartName} part
   * @param {string | null} text
   */
  take(part, text) {
    kept.push([part, text]);
    this.pass(part, text);
  }

  /** Give a new worker what the one before was given. */
  again() {
    for (const [part, text] of kept) this.pass(part, text);
  }

  /**
   * @param {PartName} part
   * @param {string | null} text
   */
  pass(part, text) {
    this.watch(STARTING);
    if (part !== "worker") this.started.then(() => this.post({ kind: "part", part, text }));
    else if (text === null) this.startWorker?.(this.program);
    else this.program.push(bytesOf(text));
  }

  /** @type {Uint8Array<ArrayBuffer>[]} */
  program = [];

  /** @type {((program: Uint8Array<ArrayBuffer>[]) => void) | undefined} */
  startWorker;

  started = new Promise((resolve) => {
    this.startWorker = (program) => resolve(this.start(program));
  }).catch((error) => this.fail("broken", error));

  /** @param {Uint8Array<ArrayBuffer>[]} program */
  async start(program) {
    const gzipped = new Blob(program).stream();
    const source = await new Response(
      gzipped.pipeThrough(new DecompressionStream("gzip")),
    ).blob();
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    this.worker = new Worker(address);
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = (event) => this.fail("broken", event.message);
    this.worker.onmessageerror = () => this.fail("broken", "a message that cannot be read");
  }

  /** @param {FromWorker} message */
  hear(message) {
    if (this.over) return;
    if (message.kind === "failed") this.fail(message.why, message.detail);
    else if (message.kind === "progress") this.progressed();
    else if (message.kind === "ready") this.ready();
    else this.waiting?.(message.text);
  }

  progressed() {
    this.watch(STARTING);
    this.told.progress();
  }

  ready() {
    this.progressed();
    clearTimeout(this.timer);
    this.isReady?.(null);
  }

  /**
   * Return the answer to a message. The next one is sent once it is there.
   * @param {Message} message
   * @returns {Promise<Update>} It never comes where the engine fails: that is told.
   */
  async send(message) {
    await this.running;
    this.watch(ANSWERING);
    const anew = message.type === "begin";
    this.post({ kind: "message", text: JSON.stringify(message), anew });
    return new Promise((resolve) => {
      this.waiting = (text) => {
        clearTimeout(this.timer);
        this.waiting = null;
        resolve(JSON.parse(text));
      };
    });
  }

  /** @param {ToWorker} message */
  post(message) {
    if (!this.over) this.worker?.postMessage(message);
  }

  /** @param {number} longest */
  watch(longest) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.fail("silent", "no progress"), longest);
  }

  /**
   * @param {Trouble} why
   * @param {unknown} detail
   */
  fail(why, detail) {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.told.trouble(why, String(detail));
  }
}
