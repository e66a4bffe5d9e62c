"""What maintainers run from the root of a clone. Nothing here ships."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
