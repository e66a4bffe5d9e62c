// The browser's own button for going back. While there is something to go back to, there is one
// more entry in the history than the page needs: going back to the entry before it is the wish.

let guarded = false;
let wanted = false;

/** @param {() => void} back What the wish does. */
export function listen(back) {
  // A reload keeps the entries.
  guarded = history.state?.guard === true;
  window.addEventListener("popstate", () => {
    guarded = history.state?.guard === true;
    if (!guarded && wanted) back();
  });
}

/** @param {boolean} possible Whether going back means something on the page that is shown. */
export function allow(possible) {
  wanted = possible;
  if (possible && !guarded) {
    history.pushState({ guard: true }, "");
    guarded = true;
  }
}
