// The options of a grid. The arrow keys take each option that they pass over, and an option may
// lead to another page: the one where they come to rest is meant, once the focus leaves its row.

/** @param {(option: HTMLInputElement) => void} take Is given each option that is meant. */
export function listen(take) {
  /** @type {HTMLInputElement | null} */
  let passing = null;
  let byArrow = false;
  const rest = () => {
    const option = passing;
    passing = null;
    if (option?.isConnected) take(option);
  };
  document.addEventListener("keydown", ({ key }) => (byArrow = key.startsWith("Arrow")), true);
  document.addEventListener("pointerdown", () => (byArrow = false), true);
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.option === undefined) return;
    passing = target;
    if (!byArrow) rest();
  });
  document.addEventListener("focusout", ({ target, relatedTarget }) => {
    const stays = relatedTarget instanceof HTMLInputElement && relatedTarget.name === passing?.name;
    if (target instanceof HTMLInputElement && target.name === passing?.name && !stays) rest();
  });
  // Enter sends the form from where the focus is.
  document.addEventListener("submit", rest, true);
  document.addEventListener("visibilitychange", rest);
}
