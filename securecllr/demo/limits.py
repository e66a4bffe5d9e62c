"""How long a code can be, for what asks for one and what takes one. Loads nothing."""

LONGEST = 8  # characters in the box: six numbers with spaces, or a recovery code
