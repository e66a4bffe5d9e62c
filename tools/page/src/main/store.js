// What this browser keeps: the bytes of the profile, the settings, when a copy was saved last.

/** @typedef {import("../messages.js").Why} Why */
/** @typedef {"profile" | "settings" | "copied"} Name */

const NAME = "securecllr";
const KEPT = "kept";

/** Why something could not be kept. */
export class NotKept extends Error {
  /** @param {Why} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

export class Store {
  constructor() {
    /** @type {IDBDatabase | null} */
    this.database = null;
    /** @type {string | null} What the profile was when it was last seen here. */
    this.seen = null;
  }

  /** @returns {Promise<IDBDatabase>} */
  async open() {
    if (this.database) return this.database;
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(KEPT);
    const database = await result(request);
    const gone = () => {
      database.close();
      this.database = null;
    };
    // Another window deletes it, or the person clears what the browser keeps.
    database.onversionchange = gone;
    database.onclose = gone;
    return (this.database = database);
  }

  /**
   * Return what is kept; nothing where the browser keeps nothing for this page.
   * @returns {Promise<{profile: string | null, settings: unknown, copied: string | null}>}
   */
  async read() {
    try {
      const kept = (await this.open()).transaction(KEPT).objectStore(KEPT);
      const [profile, settings, copied] = await Promise.all([
        result(kept.get("profile")),
        result(kept.get("settings")),
        result(kept.get("copied")),
      ]);
      this.seen = profile ?? null;
      return { profile: this.seen, settings: settings ?? null, copied: copied ?? null };
    } catch (error) {
      console.warn(error);
      return { profile: null, settings: null, copied: null };
    }
  }

  /** Return whether what is kept is no longer what was kept or read here last. */
  async changed() {
    const before = this.seen;
    return (await this.read()).profile !== before;
  }

  /**
   * Keep new bytes of the profile, if what is kept is still what was kept last.
   * @param {string} profile
   * @throws {NotKept} They are not kept.
   */
  async keepProfile(profile) {
    await this.change((kept) => {
      const request = kept.get("profile");
      request.onsuccess = () => {
        const there = request.result ?? null;
        if (there === this.seen) kept.put(profile, "profile");
        else kept.transaction.abort();
        this.seen = there;
      };
    });
    this.seen = profile;
  }

  /**
   * Keep one of the other two.
   * @param {Name} name
   * @param {unknown} value
   */
  async keep(name, value) {
    await this.change((kept) => void kept.put(value, name));
  }

  /** Delete all of it. */
  async erase() {
    await this.change((kept) => void kept.clear());
    this.seen = null;
  }

  /** @param {(kept: IDBObjectStore) => void} work */
  async change(work) {
    try {
      const transaction = (await this.open()).transaction(KEPT, "readwrite");
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error); // what failed is known by then
        work(transaction.objectStore(KEPT));
      });
    } catch (thrown) {
      if (thrown === null) throw new NotKept("gone"); // we gave it up ourselves: see keepProfile
      const quota = thrown instanceof DOMException && thrown.name === "QuotaExceededError";
      throw new NotKept(quota ? "full" : "blocked");
    }
  }
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Ask the browser not to throw it away, where that shows no question to the person. */
export async function askToPersist() {
  const asksOutLoud = CSS.supports("-moz-appearance", "none");
  if (!asksOutLoud && navigator.storage?.persist) await navigator.storage.persist();
}
