// Starts Pyodide under Node and lets it compile what a folder holds: `node compile.mjs FOLDER`.
import { loadPyodide } from "pyodide";
import { readFileSync } from "node:fs";

const folder = process.argv[2];
// The order of a set depends on the seed of hashes, and so would the bytes of the page.
const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: "0" } });
pyodide.FS.mkdirTree("/build");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: folder }, "/build");
pyodide.runPython(readFileSync(new URL("compile_in_pyodide.py", import.meta.url), "utf8"));
