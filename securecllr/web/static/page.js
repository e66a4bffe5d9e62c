// Shows the program in a terminal: its screen from the web socket, keys and sizes to it.
// Holds no answer and decides nothing. Asks no other host for anything.

"use strict";

const SMALLEST_WINDOW = { cols: 33, rows: 8 };
const SIZES = [8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 40, 48, 64];
const USUAL_SIZE = 16;
const LONGEST_PASTE = 1000; // letters; the server takes 4,096 bytes
// In a terminal for screen readers xterm leaves keys to the browser as well. These belong to the
// program alone: else Tab would leave, the arrows would scroll, and F1 would open another window.
const OURS = new Set([
  "Tab", "Enter", "Escape", "Backspace", "Delete", "F1", "F2",
  "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown",
]);

const part = (id) => document.getElementById(id);
const words = (id, what = "text") => part(id).dataset[what];

class Program {
  constructor() {
    this.wanted = Number(sessionStorage.getItem("size")) || USUAL_SIZE;
    this.ended = false;
    this.terminal = new Terminal({
      allowProposedApi: true,
      cursorBlink: false,
      cursorInactiveStyle: "outline",
      fontFamily: '"securecllr letters", "DejaVu Sans Mono", Consolas, Menlo, monospace',
      fontSize: this.wanted,
      screenReaderMode: true,
      scrollback: 0,
    });
    // It draws the blocks of the square itself, with no gap between them.
    this.terminal.loadAddon(new CanvasAddon.CanvasAddon());
    this.terminal.open(part("terminal"));
    this.terminal.attachCustomKeyEventHandler((event) => this.key(event));
    this.terminal.onData((text) => this.type(text));
    this.terminal.parser.registerOscHandler(52, (data) => copy(data));
    this.terminal.onResize((size) => this.send("resize", { width: size.cols, height: size.rows }));
    this.terminal.textarea.addEventListener("focus", () => part("terminal").scrollIntoView());
  }

  // -- the line to the program --

  connect() {
    const { cols, rows } = this.terminal;
    this.socket = new WebSocket(`ws://${location.host}/ws?width=${cols}&height=${rows}`);
    this.socket.binaryType = "arraybuffer";
    this.socket.onmessage = ({ data }) => {
      if (typeof data === "string") this.told(...JSON.parse(data));
      else this.terminal.write(new Uint8Array(data));
    };
    this.socket.onclose = () => this.end("lost");
    this.terminal.focus();
  }

  told(what, code, said) {
    if (what === "full") this.end("full");
    else if (code === 0 && said) this.end("gone", said);
    else if (code === 0 || code === 130) this.end("stopped");
    else this.end("broke", said);
  }

  send(kind, what) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify([kind, what]));
  }

  type(text) {
    if (text.length > LONGEST_PASTE) say(words("too-long"));
    else this.send("stdin", text);
  }

  end(how, said = "") {
    if (this.ended) return;
    this.ended = true;
    part("end-heading").textContent = words(how, "heading");
    part("end-text").textContent = words(how);
    part("end-said").textContent = said;
    part("terminal").hidden = true;
    part("end").hidden = false;
    part("end").focus();
  }

  // -- keys and sizes --

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      // Ctrl-C with something selected is to copy it.
      return !(event.ctrlKey && event.key === "c" && this.terminal.hasSelection());
    }
    if (event.key === "F6") {
      event.preventDefault();
      if (event.type === "keydown") part("smaller").focus();
      return false;
    }
    if (OURS.has(event.key)) event.preventDefault();
    return true;
  }

  // Makes the letters as large as was asked for, or as fits.
  fit() {
    const { width, height } = part("terminal").getBoundingClientRect();
    if (!width || !height) return;
    let size = Math.min(this.wanted, SIZES.at(-1));
    let cell = this.measure(size);
    while (size > SIZES[0] && !fits(cell, width, height)) cell = this.measure(--size);
    this.shown = size;
    const cols = Math.max(1, Math.floor(width / cell.width));
    const rows = Math.max(1, Math.floor(height / cell.height));
    if (cols !== this.terminal.cols || rows !== this.terminal.rows) this.terminal.resize(cols, rows);
  }

  measure(size) {
    this.terminal.options.fontSize = size;
    const drawn = this.terminal.element.querySelector(".xterm-screen");
    const { width, height } = drawn.getBoundingClientRect();
    return { width: width / this.terminal.cols, height: height / this.terminal.rows };
  }

  enlarge(step) {
    const sizes = step > 0 ? SIZES : SIZES.toReversed();
    const next = sizes.find((size) => (size - this.shown) * step > 0);
    this.wanted = next ?? this.shown;
    this.fit();
    const asked = this.shown === this.wanted && next;
    sessionStorage.setItem("size", this.wanted);
    if (asked) say(words("letters").replace("{size}", this.shown));
    else say(words(step > 0 ? "largest" : "smallest"));
  }
}

function fits(cell, width, height) {
  return width / cell.width >= SMALLEST_WINDOW.cols && height / cell.height >= SMALLEST_WINDOW.rows;
}

function say(text) {
  part("status").textContent = text;
}

// The program asks to copy something, such as the demo's key: "c;" and base64.
function copy(data) {
  const text = new TextDecoder().decode(
    Uint8Array.from(atob(data.slice(data.indexOf(";") + 1)), (char) => char.charCodeAt(0)),
  );
  navigator.clipboard?.writeText(text).catch(() => {});
  return true;
}

async function start() {
  await document.fonts.load(`${USUAL_SIZE}px "securecllr letters"`).catch(() => {});
  const program = new Program();
  part("smaller").addEventListener("click", () => program.enlarge(-1));
  part("larger").addEventListener("click", () => program.enlarge(1));
  part("again").addEventListener("click", () => location.reload());
  program.fit();
  new ResizeObserver(() => program.fit()).observe(part("terminal"));
  program.connect();
}

start();
