"""Random and damaged bytes through the reading of profiles: read, refused, or anything else.

Prints the figures; ends with 1 where anything else happened. The same inputs each time.
Run: python -m bench.fuzz [HOW-MANY]
"""

import sys
import time

from tests.profile.damaging import SEED
from tests.profile.outcomes import run

COUNT = 100_000


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    start = time.perf_counter()
    total, by_way = run(count)
    for line, number in sorted(by_way.items()):
        print(f"{number:>9,}  {line}")
    other = count - total["read"] - total["refused"]
    print(f"{count:,} inputs, seed {SEED}, {time.perf_counter() - start:.0f} s")
    print(f"read {total['read']:,}, refused {total['refused']:,}, anything else {other:,}")
    return 1 if other else 0


if __name__ == "__main__":
    sys.exit(main())
