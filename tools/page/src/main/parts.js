// The parts that stand in the page's own HTML, taken out of it while it is still arriving.

/** @typedef {import("../messages.js").PartName} PartName */

const LOOK_AGAIN = 40; // milliseconds

/**
 * Give each piece of each part to `take` as it arrives; null ends a part.
 * @param {(part: PartName, text: string | null) => void} take
 * @param {(letters: number) => void} arrived Is told how many letters there are by now.
 * @returns {Promise<boolean>} Whether all of it is there. A file can be cut short on its way.
 */
export function read(take, arrived) {
  let letters = 0;
  const look = () => {
    const whole = document.readyState !== "loading";
    /** @type {NodeListOf<HTMLScriptElement>} */
    const there = document.querySelectorAll("script[data-part]");
    // The last one may still be arriving.
    for (const piece of [...there].slice(0, whole ? undefined : -1)) {
      const text = piece.textContent ?? "";
      const part = /** @type {PartName} */ (piece.dataset.part);
      letters += text.length;
      take(part, text);
      if (piece.dataset.last !== undefined) take(part, null);
      piece.remove(); // the memory is needed
    }
    arrived(letters);
    return whole;
  };
  return new Promise((resolve) => {
    const again = () => {
      if (!look()) setTimeout(again, LOOK_AGAIN);
      else resolve(letters === Number(document.documentElement.dataset.letters));
    };
    again();
  });
}
