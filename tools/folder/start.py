"""Where the program in the folder begins."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a library may start this program again as a worker
    from securecllr.__main__ import main

    sys.exit(main())
