"""The folder that needs no Python, built for Windows in the bed, and started there."""

import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from tests.plain.conversation import start as lines_to_questions
from tools.reproducible import source_date
from tools.windows.bed import PYTHON_EXE, ROOT, Bed, find_in, said
from tools.windows.parts import Result

BUILDER_EXE = PYTHON_EXE.replace("/opt/python/", "/opt/builder/")
# From the welcome to the second question about a mailbox, and out again.
WALK = "\n".join((*lines_to_questions("gmail"), "3", "s"))
# What is started from the folder, and what it has to say. The home has a space and an ampersand.
STARTED = (
    ("securecllr.exe --version", "securecllr "),
    ("securecllr.exe checks list --lang cy", "Gmail"),
    ("securecllr.exe doctor", "Sign-offs can be sealed."),
    (f"securecllr.exe --plain <<'END'\n{WALK}\nEND\n", "Gmail"),
    ("securecllr.exe status", "questions of the first walk answered"),
    ("securecllr.exe report -o sheet.html", "sheet.html"),
    ("cmd /c securecllr.cmd status", "questions of the first walk answered"),
    ("securecllr.exe forget --yes", ""),
)


def build(bed: Bed) -> Path:
    """Build the folder with the PyInstaller of Windows, and return where it is in the bed."""
    builder, work = bed.root / "opt" / "builder", bed.root / "opt" / "building"
    shutil.rmtree(builder, ignore_errors=True)
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(bed.python, builder)
    packages = builder / "Lib" / "site-packages"
    find_in(builder, r"Lib\site-packages", r"..\building")
    bed.install(packages, "--require-hashes", "-r", str(ROOT / "requirements" / "folder.txt"))
    bed.install(packages, "--no-deps", str(_wheel(bed.root / "opt" / "wheel")))
    shutil.copytree(ROOT / "tools", work / "tools", ignore=shutil.ignore_patterns("page"))
    said("the folder for Windows")
    bed.inside(
        f"cd /opt/building && export SOURCE_DATE_EPOCH={source_date()}"
        f" && {BUILDER_EXE} -m tools.folder --here out"
    )
    (made,) = (work / "out").glob("*.zip")
    with zipfile.ZipFile(made) as archive:
        archive.extractall(work / "there")
    return work / "there" / "securecllr"


def start(bed: Bed) -> Result:
    """Build the folder, and start what is in it."""
    began = time.monotonic()
    folder = build(bed)
    inside = "/" + folder.relative_to(bed.root).as_posix()
    wrong = []
    for command, words in STARTED:
        home = "export SECURECLLR_HOME='Z:/tmp/a & b'"
        printed = bed.inside(f"cd {inside} && {home}; exec 2>&1; wine {command}", check=False)
        if words not in printed or "Traceback" in printed:
            wrong.append(command)
            print(printed)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    words = f"{size / 1e6:.0f} MB; {len(STARTED) - len(wrong)} of {len(STARTED)} commands right"
    return Result("folder", words, time.monotonic() - began, not wrong)


def _wheel(place: Path) -> Path:
    shutil.rmtree(place, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "build", "--outdir", str(place), str(ROOT)]
        subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=True)
    (wheel,) = place.glob("*.whl")
    return wheel
