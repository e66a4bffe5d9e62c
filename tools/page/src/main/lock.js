// One window saves. A second one looks, and is told when the first one closes.

const NAME = "securecllr";

/**
 * Return whether this window may save. Where it may not, `free` is called once it may.
 * @param {() => void} free
 * @returns {Promise<boolean>}
 */
export async function lock(free) {
  if (!navigator.locks) return true; // the store notices what another window has changed
  try {
    return await new Promise((resolve) => {
      navigator.locks.request(NAME, { ifAvailable: true }, (held) => {
        resolve(held !== null);
        return held && forever();
      });
    }).then((held) => {
      if (!held) {
        navigator.locks.request(NAME, () => {
          free();
          return forever();
        });
      }
      return held;
    });
  } catch {
    return true;
  }
}

/** @returns {Promise<never>} */
function forever() {
  return new Promise(() => {});
}
