"""The exit codes, the same for every command."""

from typing import Final

DONE: Final = 0
OUR_FAULT: Final = 1
WRONG_USE: Final = 2
NOT_FINISHED: Final = 3  # status: a question of the quick check is open
TO_DO_FIRST: Final = 4  # status --strict: a danger is open; verify: a file has changed
INTERRUPTED: Final = 130
