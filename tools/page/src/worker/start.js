// The worker: starts Python, then hands it each message and hands back its answer.

import { offer } from "./closed.js";
import { response, take } from "./parts.js";
import { unpack } from "./files.js";
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";

/** @typedef {import("../messages.js").ToWorker} ToWorker */
/** @typedef {import("../messages.js").FromWorker} FromWorker */

// Addresses that lead nowhere: what stands behind them is in memory.
const HERE = "memory:/";
const PYTHON = `
from securecllr.page.bridge import Bridge

def answer(text, anew):
    global bridge
    if anew:
        bridge = Bridge()
    return bridge.receive(text)

answer
`;

/** @type {((text: string, anew: boolean) => string) | null} */
let answer = null;

/** @param {FromWorker} message */
function say(message) {
  self.postMessage(message);
}

/** @param {unknown} error */
function failed(error) {
  const detail = String(error);
  const memory = error instanceof RangeError || /out of memory|allocat/i.test(detail);
  const blocked = /CompileError|EvalError|unsafe-eval|Content.Security/i.test(detail);
  say({ kind: "failed", why: memory ? "memory" : blocked ? "blocked" : "broken", detail });
}

const SITE = "/lib/python3.14/site-packages";

async function start() {
  // Pyodide logs and waits for ever where the engine does not take its machine code.
  const log = console.warn;
  console.warn = (...words) => {
    log(...words);
    if (words[0] instanceof Error) failed(words[0]);
  };
  offer(`${HERE}pyodide.asm.wasm`, async () => response("wasm", "application/wasm"));
  offer(`${HERE}stdlib.zip`, async () => response("stdlib", "application/zip"));
  const files = response("files", "application/octet-stream").arrayBuffer();
  const pyodide = await loadPyodide({
    indexURL: HERE,
    stdLibURL: `${HERE}stdlib.zip`,
    lockFileContents: { info: LOCK_INFO, packages: {} },
    createPyodideModule,
    enableRunUntilComplete: false,
    env: {},
  });
  say({ kind: "progress" });
  unpack(pyodide.FS, SITE, await files);
  say({ kind: "progress" });
  answer = pyodide.runPython(PYTHON);
  console.warn = log;
  say({ kind: "ready" });
}

self.onmessage = (/** @type {MessageEvent<ToWorker>} */ { data }) => {
  try {
    if (data.kind === "part") take(data.part, data.text);
    else if (answer) say({ kind: "answer", text: answer(data.text, data.anew) });
  } catch (error) {
    failed(error);
  }
};
start().catch(failed);
