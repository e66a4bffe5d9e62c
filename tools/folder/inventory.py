"""What a frozen folder is made of: whose each file is, its version, its licence.

A file comes from a Python package, from Python itself, or from a package of the system. Libraries
that a wheel brings inside are parts of their own: they have their own faults and fixes.
"""

from __future__ import annotations

import functools
import platform
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import cast

# What no file in the folder says that it comes from: the part that starts Python.
_BOOTLOADER = "pyinstaller"
_SHARED = re.compile(r"(?P<name>lib[\w+.]+?)(?:-[0-9a-f]{8})?\.so\.?(?P<version>[\d.]*)")
_LIBRARY = re.compile(r"\.(so[\d.]*|dll|dylib)$")
_IN_RUST = (
    "from cryptography.hazmat.bindings._rust import openssl;print(openssl.openssl_version_text())"
)
# Where a package states its licence less than wholly.
_STATED = {"pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the folder, with the texts of its licences.

    ``inside`` names the part that brings it, where it has no package of its own.
    """

    name: str
    version: str
    purl: str = ""
    licence: str = ""
    texts: tuple[str, ...] = ()
    inside: str = ""


def parts(python: Path, sources: Mapping[str, Path]) -> list[Part]:
    """Return the parts of a folder, by name.

    Args:
        python: The Python of the environment that the folder was made from.
        sources: Where each file in the folder was taken from.
    """
    told, *path = _asked(python, _PLACES).splitlines()
    base = Path(told)
    owners, dists = _owners(path)
    found: set[Part] = {_of_python(python, base), _of_package(dists[_BOOTLOADER])}
    for name, source in sources.items():
        if source in owners:
            package = _of_package(owners[source])
            found.add(package)
            if (shared := _SHARED.fullmatch(source.name)) and ".libs" in name:
                found.add(_brought_inside(shared, package))
        elif _LIBRARY.search(name) and source.is_absolute() and not source.is_relative_to(base):
            found.add(_of_system(source))
    found.add(_openssl(python))
    return sorted(found, key=lambda part: (part.name.lower(), part.version))


_PLACES = "import sys; print(sys.base_prefix, *filter(None, sys.path), sep='\\n')"


def _asked(python: Path, program: str) -> str:
    command = [str(python), "-P", "-c", program]
    told = subprocess.run(command, capture_output=True, text=True, check=True)
    return str(told.stdout).strip()


def _owners(path: list[str]) -> tuple[dict[Path, Distribution], dict[str, Distribution]]:
    """Return whose each file is, and each package by its name."""
    owners, named = {}, {}
    for dist in distributions(path=path):
        named[dist.metadata["Name"].lower()] = dist
        for file in dist.files or ():
            owners[Path(str(dist.locate_file(file)))] = dist
    return owners, named


def _of_python(python: Path, base: Path) -> Part:
    version = _asked(python, "import platform;print(platform.python_version())")
    licences = [*base.glob("LICENSE.txt"), *base.glob("lib/python3.*/LICENSE.txt")]
    licences += base.glob("share/doc/python3*/copyright")
    return Part(
        name="CPython",
        version=version,
        purl=f"pkg:generic/cpython@{version}",
        licence="Python-2.0",
        texts=tuple(_text(path) for path in licences[:1]),
    )


@functools.cache
def _of_package(dist: Distribution) -> Part:
    name, version = dist.metadata["Name"], dist.version
    texts = [
        str(dist.read_text(str(file).partition(".dist-info/")[2]))
        for file in dist.files or ()
        if _is_licence(str(file))
    ]
    return Part(
        name=name,
        version=version,
        purl=f"pkg:pypi/{re.sub('[-_.]+', '-', name).lower()}@{version}",
        licence=_STATED.get(name) or _licence_of(cast("Message", dist.metadata)),
        texts=tuple(dict.fromkeys(texts)),
    )


def _is_licence(name: str) -> bool:
    inside = name.partition(".dist-info/")[2]
    return bool(re.search(r"(?i)^(licen[sc]es/|licen[sc]e|copying|notice|authors)", inside))


def _licence_of(metadata: Message) -> str:
    """Return a licence as a package states it: as SPDX writes it, or in its own words."""
    if stated := metadata.get("License-Expression"):
        return str(stated)
    classified = [
        line.rpartition(" :: ")[2]
        for line in metadata.get_all("Classifier", ())
        if line.startswith("License :: ")
    ]
    first_line = str(metadata.get("License") or "").partition("\n")[0]
    return " / ".join(classified) or first_line


def _brought_inside(shared: re.Match[str], package: Part) -> Part:
    return Part(name=shared["name"], version=shared["version"], inside=package.name)


def _openssl(python: Path) -> Part:
    """Return the OpenSSL that lies inside cryptography, which no file name tells of."""
    version = _asked(python, _IN_RUST).split()[1]
    return Part(
        name="openssl",
        version=version,
        purl=f"pkg:generic/openssl@{version}",
        licence="Apache-2.0",
        inside="cryptography",
    )


@functools.cache
def _of_system(source: Path) -> Part:
    """Return the package of the system that a library belongs to."""
    for path in _names_of(source) if shutil.which("dpkg") else ():
        told = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
        if told.returncode == 0:
            return _of_debian(told.stdout.partition(": ")[0].partition(":")[0])
    return Part(name=source.name, version="")


def _names_of(source: Path) -> Iterator[Path]:
    """Yield the names under which a package may have put a file: /lib is /usr/lib today."""
    for path in dict.fromkeys((source, source.resolve())):
        yield path
        yield Path("/usr", *path.parts[1:])
        if path.is_relative_to("/usr"):
            yield Path("/", *path.parts[2:])


def _of_debian(package: str) -> Part:
    asked = ["dpkg-query", "-W", "-f", "${Version} ${source:Package} ${source:Version}\n", package]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    version, source, source_version = told.splitlines()[0].split()
    text = _text(Path("/usr/share/doc") / package / "copyright")
    # Of the package as a whole: of single files, such as those that build it, the text tells.
    stated = re.search(r"^Files: \*$.*?^License: *(\S.*?)$", text, re.MULTILINE | re.DOTALL)
    return Part(
        name=package,
        version=version,
        purl=f"pkg:deb/{_system()}/{package}@{version}?source={source}%40{source_version}",
        licence=stated[1] if stated else "",
        texts=(text, *_common(text)),
    )


def _common(text: str) -> Iterator[str]:
    """Yield the licences that a Debian copyright file leaves out, because every Debian has them."""
    for name in sorted(set(re.findall(r"/usr/share/common-licenses/([\w.-]*\w)", text))):
        if (path := Path("/usr/share/common-licenses") / name).is_file():
            yield _text(path)


@functools.cache
def _system() -> str:
    """Return the name of the Linux that the libraries are from, such as "debian"."""
    return platform.freedesktop_os_release()["ID"]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
