"""Something has gone wrong: a card leads to the steps of each platform, first those in use."""

from collections.abc import Sequence
from pathlib import Path

from securecllr.flows.pages import ChoicePage, Page, TextPage
from tests.flows.interfaces import open_audit, scripted
from tests.flows.steps import Choose, GoBack, Step
from tests.tui.profiles import prepare

CARD = [Choose("Something has gone wrong"), Choose("If someone pretends")]


def shown(path: Path, steps: Sequence[Step]) -> list[Page]:
    """Return the pages from the card on."""
    _ended, dialog = scripted(open_audit(path), [*CARD, *steps])
    return dialog.shown[2:]


def rows(page: Page) -> list[tuple[str, str]]:
    assert isinstance(page, ChoicePage)
    return [(row.group, row.text) for row in page.rows]


def text(page: Page) -> str:
    return "\n".join(line.text for line in page.lines)


def test_the_platforms_that_are_used_stand_on_the_card_by_name(tmp_path: Path) -> None:
    prepare("half", tmp_path / "profile.toml")
    card, *_rest = shown(tmp_path / "profile.toml", [])
    where = "Where to report it"
    assert rows(card) == [
        ("", "What to do, in order"),
        (where, "Gmail"),
        (where, "Facebook profile"),
        (where, "On another platform"),
    ]


def test_a_platform_has_its_steps_its_link_and_a_way_without_an_account(tmp_path: Path) -> None:
    prepare("half", tmp_path / "profile.toml")
    _card, page, again, *_rest = shown(
        tmp_path / "profile.toml", [Choose("Facebook profile"), GoBack()]
    )
    assert isinstance(page, TextPage)
    assert page.heading == "Where to report it: Facebook profile"
    apart = text(page).split("If you have no account there")
    assert "https://www.facebook.com/help/174210519303259" in apart[0]
    assert "Straight there: https://www.facebook.com/help/contact/295309487309948" in apart[1]
    assert page.sources
    assert isinstance(again, ChoicePage)
    assert again.rows[again.stands_on or 0].text == "Facebook profile"


def test_another_platform_is_listed_without_those_that_are_used(tmp_path: Path) -> None:
    prepare("half", tmp_path / "profile.toml")
    _card, others, page, *_rest = shown(
        tmp_path / "profile.toml", [Choose("On another platform"), Choose("TikTok")]
    )
    names = [name for _group, name in rows(others)]
    assert "Gmail" not in names
    assert {"X (Twitter)", "TikTok", "Mastodon", "Signal"} <= set(names)
    assert page.heading == "Where to report it: TikTok"
    assert "tiktok.com/legal/report/feedback" in text(page)


def test_what_to_do_is_read_in_order_and_once(tmp_path: Path) -> None:
    prepare("half", tmp_path / "profile.toml")
    card, page, *_rest = shown(tmp_path / "profile.toml", [Choose("What to do")])
    steps = [line.number for line in page.lines if line.kind == "step"]
    assert steps == list(range(1, len(steps) + 1))
    assert not {line.text for line in page.lines} & {line.text for line in card.lines}
