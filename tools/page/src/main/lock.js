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
    if (await isTaken({ ifAvailable: true })) return true;
  } catch (error) {
    console.warn(error); // a browser that keeps nothing for a page gives it no lock either
    return true;
  }
  isTaken({}).then(free, console.warn);
  return false;
}

/**
 * Ask for the lock, to hold it until the window closes.
 * @param {LockOptions} options
 * @returns {Promise<boolean>} Whether it is held now.
 */
function isTaken(options) {
  return new Promise((resolve, reject) => {
    const released = navigator.locks.request(NAME, options, (held) => {
      resolve(held !== null);
      return held && new Promise(() => {}); // for as long as the window is there
    });
    released.catch(reject);
  });
}
