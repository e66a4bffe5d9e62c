"""Where an interface starts: the same places for every interface and for the command line."""

from typing import Literal

StartAt = Literal["home", "audit", "plan", "recheck", "demo"]
