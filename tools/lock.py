"""Keeps the lock in step with ``pyproject.toml``, and fetches what is locked.

    python -m tools.lock update             after a dependency has changed; needs uv (--upgrade)
    python -m tools.lock check              whether it is in step; needs uv and the package index
    python -m tools.lock wheels PLATFORM    what a computer without a network needs, into dist/

``uv.lock`` holds every version and hash for five platforms. The files in ``requirements/`` are the
same in the words of pip: ``program.txt`` is what the program needs, ``folder.txt`` what a folder is
built from, ``dev.txt`` what the tests need.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from packaging.requirements import Requirement

from tools import ROOT
from tools.command_line import tool_parser

FOLDER = ROOT / "requirements"
# Each file, and the extras that it has besides the program's own needs.
FILES = {"program.txt": (), "folder.txt": ("folder",), "dev.txt": ("dev", "folder")}

# What a platform is to a marker (PEP 508), and the tags of the wheels that run on it. Of macOS, pip
# takes every older one as well.
PLATFORMS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    f"linux-{machine}": (
        "linux",
        machine,
        (f"manylinux2014_{machine}", *(f"manylinux_2_{n}_{machine}" for n in range(5, 37))),
    )
    for machine in ("x86_64", "aarch64")
}
PLATFORMS |= {
    "macos-arm64": ("darwin", "arm64", ("macosx_14_0_arm64",)),
    "macos-x86_64": ("darwin", "x86_64", ("macosx_14_0_x86_64",)),
    "windows-x86_64": ("win32", "AMD64", ("win_amd64",)),
}
_OS_NAMES = {"linux": "posix", "darwin": "posix", "win32": "nt"}


def main() -> None:
    """Do what is asked."""
    parser = tool_parser("lock", __doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    update = commands.add_parser("update")
    update.add_argument("--upgrade", action="store_true", help="take the newest of everything")
    commands.add_parser("check")
    wheels = commands.add_parser("wheels")
    wheels.add_argument("platform", choices=PLATFORMS)
    wheels.add_argument("--python", default="3.13", help="the version of the Python there")
    wheels.add_argument("--to", type=Path, help="the folder; dist/wheels-PLATFORM if not given")
    arguments = parser.parse_args()
    match arguments.command:
        case "update":
            _uv("lock", *(["--upgrade"] if arguments.upgrade else []))
            for name, text in exported().items():
                FOLDER.mkdir(exist_ok=True)
                (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
        case "check":
            check()
        case _:
            target = arguments.to or ROOT / "dist" / f"wheels-{arguments.platform}"
            fetch_wheels(arguments.platform, arguments.python, target)


def exported() -> dict[str, str]:
    """Return the files for pip as the lock has them now."""
    return {
        name: _uv(
            *("export", "--frozen", "--no-emit-project", "--no-header", "--no-annotate"),
            *(word for extra in extras for word in ("--extra", extra)),
        )
        for name, extras in FILES.items()
    }


def check() -> None:
    """End with what to do if the lock is not in step."""
    try:
        _uv("lock", "--check")
    except subprocess.CalledProcessError:
        raise SystemExit("uv.lock is another: python -m tools.lock update") from None
    for name, text in exported().items():
        if (FOLDER / name).read_text(encoding="utf-8") != text:
            raise SystemExit(f"requirements/{name} is another: python -m tools.lock update")


def needed(platform: str, python: str, text: str) -> list[str]:
    """Return the lines of a file for pip that one platform needs, without their conditions.

    Args:
        platform: A key of ``PLATFORMS``. pip itself would ask the markers of its own computer.
        python: The version of Python there, as "3.13".
        text: The file.
    """
    system, machine, _tags = PLATFORMS[platform]
    there = {
        "sys_platform": system,
        "platform_machine": machine,
        "os_name": _OS_NAMES[system],
        "python_version": python,
        "python_full_version": f"{python}.0",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
    }
    lines = []
    for line in text.replace("\\\n", " ").splitlines():
        asked, *hashes = line.split(" --hash=")
        requirement = Requirement(asked.strip())
        if requirement.marker is None or requirement.marker.evaluate(there):
            requirement.marker = None
            lines.append(" --hash=".join((str(requirement), *(each.strip() for each in hashes))))
    return lines


def fetch_wheels(platform: str, python: str, target: Path) -> None:
    """Fetch each wheel that one platform needs, by its hash, and build the program's own."""
    _system, _machine, tags = PLATFORMS[platform]
    target.mkdir(parents=True, exist_ok=True)
    text = (FOLDER / "program.txt").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as work:
        listed = Path(work) / "needed.txt"
        listed.write_text("\n".join(needed(platform, python, text)), encoding="utf-8")
        pip = [sys.executable, "-m", "pip"]
        where = [word for tag in tags for word in ("--platform", tag)]
        where += ["--python-version", python, "--implementation", "cp", "--only-binary", ":all:"]
        fetch = ["download", "-q", "--no-deps", "--require-hashes", "-r", str(listed)]
        subprocess.run([*pip, *fetch, *where, "-d", str(target)], check=True)
        own = ["wheel", "-q", "--no-deps", "-w", str(target), str(ROOT)]
        subprocess.run([*pip, *own], check=True)
    print(f"There: pip install --no-index --find-links {target.name} securecllr")


def _uv(*arguments: str) -> str:
    """Run uv, and return what it printed. What it has to complain of, it says itself."""
    command = ["uv", "-q", *arguments]
    try:
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    except FileNotFoundError:
        raise SystemExit("The lock is kept by uv: install it first.") from None
    return done.stdout


if __name__ == "__main__":
    main()
