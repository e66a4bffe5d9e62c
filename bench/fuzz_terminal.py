"""Byte strings as a terminal may send them through the parser of keys: rubbish, replies, keys.

Prints the figures; ends with 1 where one raised, was taken for a key that it is not, lost a key, or
left the keyboard dead. The same inputs each time.
Run: python -m bench.fuzz_terminal [HOW-MANY]
"""

import sys
import time

from tests.tui.terminal_fuzz import run

COUNT = 100_000
SEED = 20261129


def main() -> int:
    start = time.perf_counter()
    figures = run(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT, SEED)
    print(f"{figures.strings:,} strings, {figures.length:,} bytes, seed {SEED}")
    print(f"{figures.keys:,} keys, {time.perf_counter() - start:.0f} s")
    print(f"wrong: {len(figures.wrong):,}")
    for what, data in figures.wrong[:20]:
        print(f"  {data!r}: {what}")
    return 1 if figures.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
