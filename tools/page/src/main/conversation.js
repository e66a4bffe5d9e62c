// The talk with Python: one message at a time. What has to be kept is kept before a page is shown.

import * as back from "./back.js";
import { handOver } from "./files.js";
import { askToPersist, NotKept } from "./store.js";
import { show, showLive } from "./view.js";

/** @typedef {import("../messages.js").Update} Update */
/** @typedef {import("../messages.js").Message} Message */
/** @typedef {import("../messages.js").Reply} Reply */
/** @typedef {import("../messages.js").Why} Why */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {import("./store.js").Store} Store */

export class Conversation {
  /**
   * @param {Engine} engine
   * @param {Store} store
   */
  constructor(engine, store) {
    this.engine = engine;
    this.store = store;
    this.page = 0;
    /** @type {string | null} The last bytes of the profile, kept or not. */
    this.profile = null;
    /** Whether answers are neither kept nor in a copy. */
    this.unsaved = false;
    this.live = 0;
    this.turn = Promise.resolve();
  }

  /**
   * Send a reply to the page that is on the screen.
   * @param {Reply} reply
   * @param {Reply} [draft] What its form holds where something else was pressed: the page has to
   *   be as it was left when it is there again.
   */
  reply(reply, draft) {
    return this.say({ type: "reply", page: this.page, reply, draft });
  }

  /**
   * Send a message once those before it are done with.
   * @param {Message} message
   * @returns {Promise<void>}
   */
  say(message) {
    this.turn = this.turn
      .then(() => this.exchange(message))
      .catch((error) => this.engine.fail("broken", error)); // no form is left dead
    return this.turn;
  }

  /** @param {Message} message */
  async exchange(message) {
    // It was meant for a page that is gone, as the second half of a double click is.
    if (message.type === "reply" && message.page !== this.page) return;
    const answer = await this.engine.send(message);
    const erased = !answer.erase || (await this.erase());
    const why = await this.keep(answer);
    this.page = answer.page;
    back.allow(answer.back);
    if (message.type !== "live") show(answer);
    this.keepLive(answer, message.type === "live");
    if (!erased) await this.exchange({ type: "not-erased" });
    if (why !== null && message.type !== "not-stored") {
      await this.exchange({ type: "not-stored", why });
    }
  }

  /**
   * Do what an answer asks for besides showing it.
   * @param {Update} answer
   * @returns {Promise<Why | null>} Why the profile could not be kept.
   */
  async keep(answer) {
    /** @type {Why | null} */
    let why = null;
    if (answer.profile !== null) why = await this.keepProfile(answer.profile);
    if (answer.settings) await this.store.keep("settings", answer.settings).catch(console.warn);
    if (answer.file !== null) handOver(answer.file);
    if (answer.copied !== null) {
      if (answer.file !== null) this.unsaved = false;
      await this.store.keep("copied", answer.copied).catch(console.warn);
    }
    return why;
  }

  /** Delete all that is kept. Return whether that was done. */
  async erase() {
    try {
      await this.store.erase();
    } catch (error) {
      console.warn(error);
      return false;
    }
    this.profile = null;
    this.unsaved = false;
    return true;
  }

  /**
   * @param {string} profile
   * @returns {Promise<Why | null>}
   */
  async keepProfile(profile) {
    const first = this.profile === null;
    this.profile = profile;
    this.unsaved = true;
    try {
      await this.store.keepProfile(profile);
    } catch (error) {
      return error instanceof NotKept ? error.why : "blocked";
    }
    this.unsaved = false;
    if (first) askToPersist().catch(console.warn);
    return null;
  }

  /**
   * Ask again for the part of the page that changes, for as long as there is one.
   * @param {Update} answer
   * @param {boolean} update Whether that is what was asked for.
   */
  keepLive({ live, html }, update) {
    if (live !== null) showLive(live.html);
    if (live === null && html === null && !update) return;
    clearTimeout(this.live);
    if (live === null) return;
    const again = () => {
      if (document.hidden) this.live = window.setTimeout(again, live.seconds * 1000);
      else this.say({ type: "live" });
    };
    this.live = window.setTimeout(again, live.seconds * 1000);
  }
}
