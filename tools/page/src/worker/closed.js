// Closes every way out of the worker, before anything else runs in it. The page's policy forbids
// all of them too. Pyodide fetches its parts: it is given them from memory, and nothing else.

/** @type {Map<string, () => Promise<Response>>} */
const parts = new Map();

/**
 * Let Pyodide find a part under an address that leads nowhere.
 * @param {string} address
 * @param {() => Promise<Response>} response
 */
export function offer(address, response) {
  parts.set(address, response);
}

/** @param {string} name */
function refused(name) {
  return () => {
    throw new Error(`${name} is closed: the page sends and loads nothing`);
  };
}

/** @type {Record<string, unknown>} */
const worker = /** @type {any} */ (self);
worker.fetch = (/** @type {unknown} */ address) => {
  const part = parts.get(String(address));
  return part ? part() : Promise.reject(new TypeError("fetch is closed: the page loads nothing"));
};
const WAYS_OUT = ["XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource"];
for (const name of [...WAYS_OUT, "RTCPeerConnection", "BroadcastChannel", "importScripts"]) {
  if (name in self) worker[name] = refused(name);
}
