"""A crash in the middle of the demo says one sentence, and nothing of the secret."""

from pathlib import Path

from tests.tui.pseudo import sitting

KEY = "DEMO" * 8

BREAKS = f"""
import pyotp
import securecllr.demo.player as play

pyotp.random_base32 = lambda _length: "{KEY}"


def choose(self, choice):
    secret, site = self.site.secret, self.site
    raise ValueError(secret)


play.Play.choose = choose
"""


def test_a_crash_in_the_demo_says_nothing_of_the_secret(tmp_path: Path) -> None:
    with sitting(tmp_path / "profile.toml", "demo", patch=BREAKS) as at:
        at.wait_for("account: 1 of 9")
        at.type("\r")
        assert at.ended() == 1
        assert "broke (ValueError" in at.said
        assert "DEMODEMO" not in at.written
        assert "DEMO DEMO" not in at.said
    assert list(tmp_path.iterdir()) == []
