// Files to the person's downloads, and one that the person opens.

import { base64Of, bytesOf } from "../base64.js";

/** @typedef {import("../messages.js").Handed} Handed */

// A profile of ten years has some hundred kilobytes.
const LARGEST = 8 * 1024 * 1024;

/**
 * Put a file into the person's downloads.
 * @param {Handed} file
 */
export function handOver({ name, type, data }) {
  const address = URL.createObjectURL(new Blob([bytesOf(data)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Let the person choose a file. To be called in the turn of the click.
 * @param {(name: string, data: string) => void} opened
 */
export function choose(opened) {
  const input = document.createElement("input");
  input.type = "file";
  input.hidden = true;
  document.body.append(input); // WebKit forgets one that stands nowhere
  input.oncancel = () => input.remove();
  input.onchange = async () => {
    const file = input.files?.[0];
    input.remove();
    if (file) opened(file.name, base64Of(new Uint8Array(await file.slice(0, LARGEST).arrayBuffer())));
  };
  input.click();
}
