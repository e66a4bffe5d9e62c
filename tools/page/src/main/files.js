// Files to the person's downloads, and one that the person opens.

import { base64Of, bytesOf } from "../base64.js";

/** @typedef {import("../messages.js").Handed} Handed */
/** @typedef {import("../messages.js").NotOpened} NotOpened */

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
 * @param {(why: NotOpened) => void} failed
 */
export function choose(opened, failed) {
  const input = document.createElement("input");
  input.type = "file";
  input.hidden = true;
  document.body.append(input); // WebKit forgets one that stands nowhere
  input.oncancel = () => input.remove();
  input.onchange = async () => {
    const file = input.files?.[0];
    input.remove();
    if (!file) return;
    if (file.size > LARGEST) {
      failed("large");
      return;
    }
    /** @type {ArrayBuffer} */
    let bytes;
    try {
      bytes = await file.arrayBuffer();
    } catch (error) {
      console.warn(error); // it is a folder, is gone again, or may not be read
      failed("unreadable");
      return;
    }
    opened(file.name, base64Of(new Uint8Array(bytes)));
  };
  input.click();
}
