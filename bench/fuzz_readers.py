"""Each reader of files under coverage-guided fuzzing: read, refused in one message, or a find.

Needs atheris, which is in no list of ours: it has to be built for the machine, and only Linux and
Mac can. Prints a row a reader, as ``bench/RESULTS.md`` keeps them; ends with 1 where anything was
found, and says where the bytes are that did it.
Run: python -m bench.fuzz_readers [--seconds N] [--keep FOLDER] [READER ...]
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.fuzz_targets import TARGETS

SECONDS = 600
SLOW, LARGE = 5, 2048  # seconds and MB that one input may take: more is a find
LONGEST = 6000  # bytes of an input
_COVERED = re.compile(r"cov: (\d+) ft: (\d+) corp: (\d+)")


def main() -> int:
    """Run each reader that is named, or all, one after the other."""
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz_readers")
    parser.add_argument("readers", nargs="*", metavar="READER", choices=[[], *TARGETS])
    parser.add_argument("--seconds", type=int, default=SECONDS)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir(), "finds"))
    given = parser.parse_args()
    finds = 0
    for name in given.readers or TARGETS:
        finds += not fuzzed(name, given.seconds, given.keep / name)
    return min(finds, 1)


def fuzzed(name: str, seconds: int, keep: Path) -> bool:
    """Run one reader in a process of its own, and print its row. Tell whether nothing was found."""
    keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_quick_disk()) as folder:
        corpus = Path(folder, "corpus")
        corpus.mkdir()
        for number, seed in enumerate(TARGETS[name].seeds()):
            (corpus / f"{number:04}").write_bytes(seed)
        words = Path(folder, "words")
        words.write_text("".join(map(_in_hex, filter(None, TARGETS[name].words))), "ascii")
        ended = subprocess.run(
            [
                *(sys.executable, "-m", "bench.fuzz_one", name, str(corpus)),
                *(f"-max_total_time={seconds}", f"-timeout={SLOW}", f"-rss_limit_mb={LARGE}"),
                *(f"-max_len={LONGEST}", f"-dict={words}", f"-artifact_prefix={keep}/"),
                "-print_final_stats=1",
            ],
            env={**os.environ, "PYTHONHASHSEED": "0", "TMPDIR": folder},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            check=False,
        )
    (keep / "log.txt").write_text(ended.stderr, "utf-8")
    runs = re.findall(r"number_of_executed_units:\s*(\d+)", ended.stderr)
    covered = _COVERED.findall(ended.stderr) or [("0", "0", "0")]
    found = sorted(path.name for path in keep.iterdir() if path.name != "log.txt")
    said = "nothing" if not (found or ended.returncode) else f"{', '.join(found) or 'see log'}"
    print(
        f"| {name} | {int(runs[-1]) if runs else 0:,} | {seconds} s | {covered[0][0]} to"
        f" {covered[-1][0]} | {covered[-1][2]} | {said} |",
        flush=True,
    )
    return said == "nothing"


def _quick_disk() -> str | None:
    """Return a folder in memory, where there is one: a file is written for each input."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108


def _in_hex(word: bytes) -> str:
    """Return a word as a line of a dictionary of libFuzzer's."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word[:64]) + '"\n'


if __name__ == "__main__":
    sys.exit(main())
