// What the main thread, the worker and Python say to each other.

/** A part of the page that travels inside its HTML. */
export type PartName = "worker" | "wasm" | "stdlib" | "files";

/** A file of the page's own Python, and how many bytes of the part are its. */
export interface PartFile {
  path: string;
  size: number;
}

export type Reply =
  | { type: "back" | "go-on" }
  | { type: "chosen"; row: number | null }
  | { type: "cell"; row: number; cell: number }
  | { type: "ticked"; rows: number[]; none: boolean }
  | { type: "typed"; text: string }
  | { type: "marked"; row: number; option: number }
  | { type: "another"; row: number }
  | { type: "pressed"; key: string };

export type Why = "full" | "blocked" | "gone";

/** Why a file that the person chose was not read. */
export type NotOpened = "unreadable" | "large";

export interface Begin {
  type: "begin";
  profile: string | null;
  settings: unknown;
  writable: boolean;
  opened: "file" | "web";
  language: string | null;
  copied: string | null;
  build: string;
}

/** What Python takes. */
export type Message =
  | Begin
  | { type: "reply"; page: number; reply: Reply; draft?: Reply }
  | { type: "live" | "copy" | "not-erased" }
  | { type: "open"; profile: string; name: string }
  | { type: "not-opened"; why: NotOpened }
  | { type: "not-stored"; why: Why }
  | { type: "unlocked"; profile: string | null };

/** A file for the person's downloads; `data` is base64. */
export interface Handed {
  name: string;
  type: string;
  data: string;
}

/**
 * What Python answers. `html` is null where the page stays as it is; `seen` is whether it shows
 * what `status` says.
 */
export interface Update {
  page: number;
  title: string;
  html: string | null;
  status: string | null;
  seen: boolean;
  live: { html: string; seconds: number } | null;
  language: string;
  theme: "system" | "dark" | "light" | "contrast";
  profile: string | null;
  settings: unknown;
  file: Handed | null;
  erase: boolean;
  copied: string | null;
  back: boolean;
  focus: string | null;
}

/** What the main thread sends to the worker. A part comes in pieces of base64; null ends it. */
export type ToWorker =
  | { kind: "part"; part: PartName; text: string | null }
  | { kind: "message"; text: string; anew: boolean };

/** What the worker sends back. */
export type FromWorker =
  | { kind: "progress" }
  | { kind: "ready" }
  | { kind: "answer"; text: string }
  | { kind: "failed"; why: "memory" | "blocked" | "broken"; detail: string };
