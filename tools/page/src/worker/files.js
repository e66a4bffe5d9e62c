// Our own Python, written into the file system of the engine.

/** @typedef {import("../messages.js").PartFile} PartFile */

/**
 * Write the files of a part: four bytes with the length of a list in JSON, the list, the files.
 * @param {any} fs The file system of Pyodide.
 * @param {string} root
 * @param {ArrayBuffer} data
 */
export function unpack(fs, root, data) {
  const length = new DataView(data).getUint32(0);
  /** @type {PartFile[]} */
  const list = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 4, length)));
  let at = 4 + length;
  for (const { path, size } of list) {
    const place = `${root}/${path}`;
    fs.mkdirTree(place.slice(0, place.lastIndexOf("/")));
    fs.writeFile(place, new Uint8Array(data, at, size));
    at += size;
  }
}
