// Runs pytest in Pyodide under Node: `node pytest.mjs PYODIDE REPOSITORY PACKAGES SITE ARGUMENT...`
// PACKAGES are those built for the browser; SITE has pytest, which is nothing but Python.
import { pathToFileURL } from "node:url";

const [pyodidePath, repository, packages, site, ...args] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodidePath}/pyodide.mjs`).href);
const pyodide = await loadPyodide({
  env: { PYTEST_DISABLE_PLUGIN_AUTOLOAD: "1", PYTHONDONTWRITEBYTECODE: "1", HOME: "/home" },
});
for (const [name, root] of Object.entries({ packages, repository, site })) {
  pyodide.FS.mkdirTree(`/${name}`);
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root }, `/${name}`);
}
pyodide.globals.set("args", pyodide.toPy(args));
process.exitCode = pyodide.runPython(`
import os, sys
os.chdir("/repository")
sys.path[:0] = ["/packages", "/repository"]
sys.path.append("/site")
# The page has none, and reads the checks as JSON; here Python's own reads them, in ten times as long.
import tomllib
sys.modules["rtoml"] = tomllib
# The terminal's store, which many tests save by, makes a hard link; there are none here.
import shutil
os.link = shutil.copyfile
import pytest
int(pytest.main(list(args)))
`);
