"""The QR code is read by a real reader, in every theme and in real fonts at every line height."""

import itertools
import re
import subprocess
from pathlib import Path

import pytest

from securecllr.profile.settings import Settings
from securecllr.profile.settings_file import write_settings
from tests.needs import needs
from tests.tui.in_a_font import FONTS, FontLook, draw_in_font
from tests.tui.terminal import terminal
from tests.tui.test_demo_scanned import authenticator, open_demo, scan, to_the_square

pytestmark = pytest.mark.slow

COLOURS = {
    "as it is": {},
    "NO_COLOR": {"NO_COLOR": "1"},
    "16 colours": {"COLORTERM": "", "TERM": "xterm-16color"},
    "256 colours": {"COLORTERM": "", "TERM": "tmux-256color"},
}
THEMES = ("dark", "light", "contrast")
HEIGHTS = (1.0, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3)
LOOKS = [FontLook(font, height) for font, height in itertools.product(FONTS, HEIGHTS)]
LOOKS += [
    FontLook(font, height, extra)
    for font, height in itertools.product(FONTS, (1.15, 1.3))
    for extra in ("above", "below")
]


def unread(screen: str, width: int, folder: Path) -> list[FontLook]:
    """Return in which fonts, and at which heights, the code cannot be read."""
    wrong = []
    for look in LOOKS:
        draw_in_font(screen, width, folder / "screen.png", look)
        read = subprocess.run(
            [needs("zbarimg"), "-q", "--raw", str(folder / "screen.png")],
            capture_output=True,
            text=True,
            check=False,
        )
        if not read.stdout.startswith("otpauth://totp/securecllr:demo-delete-me?secret="):
            wrong.append(look)
    return wrong


@pytest.mark.parametrize("colours", COLOURS)
@pytest.mark.parametrize("theme", THEMES)
def test_it_is_scanned_and_its_code_lets_in_and_it_is_read_at_every_line_height(
    tmp_path: Path, theme: str, colours: str
) -> None:
    write_settings(tmp_path / "profile.toml", Settings(theme=theme))  # type: ignore[arg-type]
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    with terminal(80, 24, tmp_path, **COLOURS[colours]) as at:
        open_demo(at)
        to_the_square(at)
        screen = at.tmux("capture-pane", "-p", "-e")
        secret = scan(at, pictures)
        assert " ".join(re.findall(".{4}", secret[:16])) in at.shot().text
        at.fill_in(authenticator(secret))
        at.send("Enter")
        at.wait_for("You are in. It took your password and your phone.")
    # Each theme, and each sort of colours: how they go together makes no line higher.
    if theme == THEMES[0] or colours == "as it is":
        assert unread(screen, 80, pictures) == []
