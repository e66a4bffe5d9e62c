"""A small Debian without Python, in which the folder is started: nothing there can be written to.

The exceptions are the home and /tmp, where nothing can be started. ``BUILT_FOLDER`` is where
``python -m tools.folder`` has put its zip.
"""

import os
import shlex
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from tests.needs import lacking, needs
from tools.folder.build import build

# Its first arguments: the root, the program's folder, the home, the temporary folder, the user, the
# socket of a bus, which is /home/bus there.
_ENTER = """
set -e
root=$1 program=$2 home=$3 temporary=$4 user=$5 bus=$6; shift 6
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount --bind "$program" "$root/opt"
mount -o remount,bind,ro "$root/opt"
mount --bind "$home" "$root/home"
if [ "$bus" ]; then : > "$home/bus" && mount --bind "$bus" "$root/home/bus"; fi
mount --bind "$temporary" "$root/tmp"
mount -o remount,bind,noexec "$root/tmp"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
exec chroot --userspec="$user" "$root" /usr/bin/env -i "$@"
"""
# What a desktop has, and a minimal system has not: how to find fonts, and one.
_INCLUDED = "fontconfig-config,fonts-dejavu-core"
PROGRAM = "/opt/securecllr/securecllr"
_TRIES = 3


@dataclass(frozen=True)
class Bare:
    """The system, the unpacked folder, and someone's home there.

    Attributes:
        folder: What is seen as /opt there.
        home: What is seen as /home.
        temporary: What is seen as /tmp.
        user: Whose rights the program has.
        bus: The socket of a bus of this machine that is to be seen there, as /home/bus.
    """

    root: Path
    folder: Path
    home: Path
    temporary: Path
    user: str = "1000:1000"
    bus: str = ""

    def command(self, *words: str, **environment: str) -> list[str]:
        """Return the command that starts a program there."""
        places = (self.root, self.folder, self.home, self.temporary)
        usual = {"HOME": "/home", "PATH": "/usr/bin:/bin", "TERM": "dumb"}
        enter = ("unshare", "--mount", "sh", "-c", _ENTER, "sh")
        return [
            *(*enter, *map(str, places), self.user, self.bus),
            *(f"{name}={value}" for name, value in (usual | environment).items()),
            *words,
        ]

    def run(
        self, *arguments: str, typed: str = "", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run our program there."""
        return subprocess.run(
            self.command(PROGRAM, *arguments, **environment),
            input=typed,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def script(self, path: Path, **environment: str) -> Path:
        """Write a script of one line that starts our program there, and return it."""
        words = shlex.join(self.command(PROGRAM, **environment))
        path.write_text(f'#!/bin/sh\nexec {words} "$@"\n', "utf-8")
        path.chmod(0o755)
        return path


def bare(place: Path, shared: Path) -> Bare:
    """Return a system of one's own, over the one that all tests of a run share."""
    home, temporary = place / "home", place / "tmp"
    for folder in (home, temporary):
        folder.mkdir()
        folder.chmod(0o777)
    with FileLock(shared / "bare.lock"):
        return Bare(_root(shared / "bare"), unpacked(built(shared), shared), home, temporary)


def built(shared: Path) -> Path:
    """Return the zip: the one that was built before, or one that is built now."""
    given = os.environ.get("BUILT_FOLDER")
    target = Path(given) if given else shared / "built"
    with FileLock(shared / "built.lock"):
        found = sorted(target.glob("securecllr-*-linux-*.zip"))
        return found[0] if found else build(target)


def unpacked(file: Path, shared: Path) -> Path:
    """Return the folder that a zip is unpacked into, as a person would: with rights and links."""
    target = shared / "unpacked"
    if not target.exists():
        subprocess.run([needs("unzip"), "-q", file, "-d", target], check=True)
    return target


def names_in(file: Path) -> set[str]:
    """Return the names of the files in a zip."""
    with zipfile.ZipFile(file) as opened:
        return set(opened.namelist())


def _root(target: Path) -> Path:
    """Return the root of a minimal Debian, of the release that this machine runs."""
    debootstrap = needs("debootstrap")
    enter = ("unshare", "--mount", "chroot")
    if os.geteuid() != 0 or subprocess.run([*enter, "/", "true"], check=False).returncode != 0:
        lacking("another root cannot be entered here")
    if not target.exists():
        begun = _made(debootstrap, target)
        assert not [*begun.glob("usr/bin/python*")]
        begun.rename(target)
    return target


def _made(debootstrap: str, target: Path) -> Path:
    """Return a new root, for which a server may be asked again: it can be away for a moment."""
    command = (debootstrap, "--variant=minbase", f"--include={_INCLUDED}", platform_release())
    said = ""
    for number in range(_TRIES):
        begun = target.with_suffix(f".begun-{number}")
        made = subprocess.run([*command, begun], capture_output=True, text=True, check=False)
        if made.returncode == 0:
            return begun
        said = made.stdout[-500:]
    return lacking(f"debootstrap: {said}")


def platform_release() -> str:
    """Return the name of the Debian release of this machine."""
    lines = Path("/etc/os-release").read_text("utf-8").splitlines()
    told = dict(line.partition("=")[::2] for line in lines)
    return told.get("VERSION_CODENAME") or lacking("no Debian")
