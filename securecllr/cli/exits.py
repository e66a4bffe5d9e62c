"""The exit codes (DESIGN section 6), the same for every command."""

from typing import Final

DONE: Final = 0
OUR_FAULT: Final = 1
WRONG_USE: Final = 2
NOT_FINISHED: Final = 3
TO_DO_FIRST: Final = 4
INTERRUPTED: Final = 130
