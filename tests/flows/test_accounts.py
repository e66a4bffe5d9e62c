"""The grid of accounts: which account a new one signs in through, where there are several."""

from collections.abc import Sequence
from pathlib import Path

from securecllr.flows.pages import ChoicePage
from securecllr.profile.model import Account
from tests.flows.interfaces import open_audit, scripted
from tests.flows.scripts import ACCOUNTS
from tests.flows.steps import Choose, GoBack, GoOn, Mark, Step

ASKED = "Which one does Facebook Page sign in through?"


def after(path: Path, steps: Sequence[Step]) -> tuple[dict[str, Account], int]:
    """Play steps with two profiles on file. Return the accounts, and how often it was asked."""
    audit = open_audit(path)
    for label in ("mine", "ward"):
        audit.pick("facebook-profile", "both", label)
    _ended, dialog = scripted(audit, [*ACCOUNTS, *steps])
    asked = [page for page in dialog.shown if isinstance(page, ChoicePage)]
    kept = open_audit(path).now.accounts
    return kept, sum(page.heading == ASKED for page in asked)


PAGE: list[Step] = [Mark("Facebook Page", "I run it"), GoOn()]


def test_the_one_that_is_chosen_is_kept(tmp_path: Path) -> None:
    kept, asked = after(tmp_path / "p.toml", [*PAGE, Choose("Facebook profile (ward)")])
    assert (asked, kept["facebook-page"].login) == (1, "facebook-profile-2")


def test_going_back_adds_nothing_and_what_else_was_chosen_is_added_once(tmp_path: Path) -> None:
    mail = Mark("Gmail", "I use it")
    kept, asked = after(tmp_path / "p.toml", [mail, *PAGE, GoBack()])
    assert asked == 1
    assert "facebook-page" not in kept
    again = [mail, *PAGE, GoBack(), GoOn(), Choose("Facebook profile (ward)")]
    kept, asked = after(tmp_path / "again.toml", again)
    assert asked == 2
    assert set(kept) == {"facebook-profile", "facebook-profile-2", "gmail", "facebook-page"}
