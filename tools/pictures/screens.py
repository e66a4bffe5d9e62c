"""The pictures of the screens: which profile, which steps and keys lead there, at which size."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from tests.flows.interfaces import open_audit, plain
from tests.flows.persons import COUNTY, FIRST_THING, walk
from tests.flows.scripts import CHOSEN, QUICK
from tests.flows.steps import Choose, Step, choose
from tests.tui.driving import Driver
from tests.tui.screens import SCREENS, Shown, show_screen
from tools.pictures.drawing import draw, draw_text, side_by_side

Size = tuple[int, int]
_USUAL: Size = (80, 24)
_RIGHT = "2222221221"  # the row of the right answer in each scene of the demo
_STRIP = 480  # pixels that each picture of the strip is wide
_DO: list[Step] = [*CHOSEN, *QUICK, *choose("Do it now", "I have read it")]
_STEP: list[Step] = [*_DO, *choose(*["Next step"] * 3)]
_DONE: list[Step] = [*_DO, *choose(*["Next step"] * 7, "That was the last", "Yes, I looked")]


def _county() -> Shown:
    """Return home after the quick check of somebody with many accounts."""
    with TemporaryDirectory() as folder:
        found = walk(COUNTY, Path(folder) / "profile.toml")
    turns = found.turns[: found.reached[FIRST_THING]]
    return Shown("new", [*(turn.step for turn in turns), Choose("Show me my plan")])


def _pictures() -> dict[str, tuple[Shown, Size]]:
    """Return each picture: what it shows, and its size in cells."""
    usual = {
        "welcome": SCREENS["welcome"],
        "accounts": Shown("new", CHOSEN[:7]),
        "quick-check": Shown("new", [*CHOSEN, *QUICK[:6]]),
        "first-thing": SCREENS["first_thing"],
        "step": Shown("new", _STEP),
        "home": Shown("new", [*CHOSEN, *QUICK, Choose("Show me my plan")]),
        "glance": Shown("somebody", choose("Your accounts at a glance"), keys="down right right"),
        "present/wall": SCREENS["room"],
        "present/wall-square": SCREENS["room_square"],
        "present/wall-code": SCREENS["room_code"],
        "present/notes": SCREENS["notes_scene"],
        "present/seats": SCREENS["seats"],
    }
    for scene, right in enumerate(_RIGHT):
        keys = " ".join(["n"] * scene + [right, "enter"])
        usual[f"demo/{scene + 1}"] = Shown("new", keys=keys, start_at="demo")
    return {
        **{name: (shown, _USUAL) for name, shown in usual.items()},
        "step-66x17": (Shown("new", _STEP), (66, 17)),
        "plan": (_county(), (100, 30)),
    }


def draw_screens(docs: Path) -> None:
    """Draw every picture of the screens, with the strip of three and that of plain lines."""
    for name, (shown, size) in _pictures().items():
        picture(shown, size).save(docs / f"{name}.png")
    strip = [Shown("new", [*CHOSEN, *QUICK[:6]]), Shown("new", _STEP), Shown("new", _DONE)]
    side_by_side([picture(each, _USUAL) for each in strip], _STRIP).save(docs / "strip.png")
    with TemporaryDirectory() as folder:
        said = plain(open_audit(Path(folder) / "profile.toml"), [*CHOSEN, *QUICK[:5]])
    draw_text(said.rstrip().removesuffix(" s").splitlines(), _USUAL, docs / "plain-lines.png")


def picture(shown: Shown, size: Size) -> Image.Image:
    """Return a picture of a screen."""
    found: list[Image.Image] = []

    async def take(driver: Driver) -> None:
        found.append(draw(driver.strips, size))

    with TemporaryDirectory() as folder:
        show_screen(shown, Path(folder), take, size)
    return found[0]
