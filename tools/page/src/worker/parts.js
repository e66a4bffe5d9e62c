// The parts as they arrive: pieces of base64 in, a stream of bytes out, inflated on the way.

import { bytesOf } from "../base64.js";

/** @typedef {import("../messages.js").PartName} PartName */

class Part {
  constructor() {
    /** @type {ReadableStreamDefaultController<BufferSource> | null} */
    this.into = null;
    const gzipped = new ReadableStream({ start: (into) => void (this.into = into) });
    /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */
    this.stream = gzipped.pipeThrough(new DecompressionStream("gzip"));
  }
}

/** @type {Map<PartName, Part>} */
const parts = new Map();

/** @param {PartName} name */
function part(name) {
  const there = parts.get(name) ?? new Part();
  parts.set(name, there);
  return there;
}

/**
 * Take the next piece of a part; null is its end.
 * @param {PartName} name
 * @param {string | null} text
 */
export function take(name, text) {
  const { into } = part(name);
  if (text === null) into?.close();
  else into?.enqueue(bytesOf(text));
}

/**
 * Return a part as a response, to be read while it arrives.
 * @param {PartName} name
 * @param {string} type
 */
export function response(name, type) {
  return new Response(part(name).stream, { headers: { "Content-Type": type } });
}
