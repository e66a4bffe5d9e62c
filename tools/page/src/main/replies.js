// What a person did, as the reply that Python reads.

/** @typedef {import("../messages.js").Reply} Reply */

/**
 * Return the reply of a form.
 * @param {HTMLFormElement} form
 * @returns {Reply}
 */
export function ofForm(form) {
  const data = new FormData(form);
  switch (form.dataset.form) {
    case "ticked":
      return {
        type: "ticked",
        rows: data.getAll("rows").map(Number),
        none: data.get("none") !== null,
      };
    case "typed":
      return { type: "typed", text: String(data.get("text") ?? "") };
    case "go-on":
      return { type: "go-on" };
    default: {
      const row = data.get("row");
      return { type: "chosen", row: row === null ? null : Number(row) };
    }
  }
}

/**
 * Return the reply of an option of a grid.
 * @param {HTMLInputElement} option
 * @returns {Reply}
 */
export function ofOption(option) {
  return {
    type: "marked",
    row: Number(option.dataset.row),
    option: Number(option.dataset.option),
  };
}
