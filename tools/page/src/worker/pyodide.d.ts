// Pyodide's own types name what only Node has. Of it, this much is used.

/** What this Pyodide was built for; the build puts it in. */
declare const LOCK_INFO: object;

declare module "pyodide" {
  export function loadPyodide(options: {
    indexURL: string;
    stdLibURL: string;
    lockFileContents: object;
    createPyodideModule: unknown;
    enableRunUntilComplete: boolean;
    env: Record<string, string>;
  }): Promise<{ FS: unknown; runPython(code: string): any }>;
}

declare module "pyodide/pyodide.asm.mjs" {
  const createPyodideModule: unknown;
  export default createPyodideModule;
}
