"""First paint of the full screen, beside another Textual program, and beside Python doing nothing.

The other program lives in an environment of its own. All are started in turn, round by round, in
the same sort of terminal, and timed until the words are there that each draws last; on a busy
machine the time that its processor took says more. Prints bests, medians and ratios pair by pair;
judges nothing. Run:
python -m bench.peers PYTHON MODULE WORDS ..., such as
python -m bench.peers ../peer/bin/python harlequin "Query Editor" "Run Query"
"""

import argparse
import os
import statistics
import tempfile
from pathlib import Path

from bench.pty import Program
from bench.screen import half_done, ratio
from bench.start import timed

ROUNDS = 15


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.peers")
    parser.add_argument("python", help="the interpreter of its environment")
    parser.add_argument("module")
    parser.add_argument("words", nargs="+", help="what stands there once it is drawn")
    given = parser.parse_args()
    bare, ours, peer = "python -c pass", "securecllr", given.module
    times: dict[str, list[float]] = {bare: [], ours: [], peer: []}
    work: dict[str, list[float]] = {ours: [], peer: []}
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder  # it keeps no settings of ours, and reads none
        path = Path(folder) / "profile.toml"
        half_done(path)
        for number in range(-1, ROUNDS):
            bare_took = timed(given.python, "-c", "pass")
            took = {
                ours: painted(Program("securecllr", "--profile", str(path)), "Next"),
                peer: painted(Program(peer, python=given.python), *given.words),
            }
            if number >= 0:  # the first time, files are compiled
                times[bare].append(bare_took)
                for name, (elapsed, processor) in took.items():
                    times[name].append(elapsed)
                    work[name].append(processor)
    for name, seconds in times.items():
        print(
            f"{name}: best {min(seconds) * 1000:.0f} ms, "
            f"median {statistics.median(seconds) * 1000:.0f} ms, most {max(seconds) * 1000:.0f}"
        )
    for other in (bare, peer):
        print(f"securecllr over {other}, pair by pair: {ratio(times[ours], times[other]):.2f}")
    print(
        f"processor time: securecllr {statistics.median(work[ours]) * 1000:.0f} ms, "
        f"{peer} {statistics.median(work[peer]) * 1000:.0f} ms; "
        f"pair by pair: {ratio(work[ours], work[peer]):.2f}"
    )


def painted(program: Program, *words: str) -> tuple[float, float]:
    """Return the seconds until a program has drawn some words, and those of its processor."""
    took = program.seconds_until(*words), program.cpu_seconds()
    program.settle()
    program.close()
    return took


if __name__ == "__main__":
    main()
