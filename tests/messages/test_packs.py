"""A council's pack in words, and where they are seen: on the first screen and on every return."""

from pathlib import Path

import pytest

from securecllr.catalogue.read import read_catalogue
from securecllr.messages.packs import pack_lines
from securecllr.messages.reading import help_contact_lines, kept_lines
from tests.catalogue.folders import CARD, change, control, how_to, kind, write
from tests.plain.conversation import converse, open_audit
from tests.tui.driving import Driver, drive
from tests.tui.profiles import prepare

HEAD = """
name = "Anytown checks"
version = "4"
[help]
contact = "the members' desk"
how = ["Ring 01632 960123."]
[data]
controller = "Anytown Council"
purpose = "It looks at copies to see where help is needed."
"""
SAID = (
    "In use: your council's own set, Anytown checks, version 4.",
    "Questions that it changes: Alerts for new sign-ins.",
    "Questions that it adds: Locked door.",
    "Kinds of account that it adds: Town hall.",
    "Steps that it changes: Being ready (Hide, block and report, Where to send a fake email).",
    "Pages of its own: Ours.",
    "Words that it explains: ward.",
    "You sign off in its own words.",
    (
        "Anytown Council is the data controller for any copy that you share with it. "
        "It looks at copies to see where help is needed."
    ),
)
TITLE = "What your council has changed"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A council's folder that has a little of everything."""
    return write(
        tmp_path / "pack",
        pack=HEAD,
        controls=control("door") + change("alerts", 'why = "Ours."'),
        hall=kind("hall", how_to("door", "Look.")),
        you='id = "you"\n' + how_to("ready-for-abuse", "Look.") + how_to("phishing", "Look."),
        cards=CARD.format(id="ours"),
        glossary='[[term]]\nword = "ward"\nmeaning = "where people vote for you"\n',
        declarations='[[declaration]]\nid = "2031-02"\ntext = "I looked."\nsource = ["Ours"]\n',
    )


def test_without_a_pack_there_is_nothing_to_say() -> None:
    catalogue = read_catalogue()
    assert pack_lines(catalogue) == []
    assert help_contact_lines(catalogue)[0].text.startswith("Ask your council's IT team")
    assert not any("controller" in line.text for line in kept_lines("x", catalogue))


def test_a_pack_is_named_with_what_it_changed(pack: Path) -> None:
    assert tuple(line.text for line in pack_lines(read_catalogue(pack))) == SAID


def test_the_help_and_the_data_controller_are_the_councils(pack: Path) -> None:
    catalogue = read_catalogue(pack)
    first, second, *others = [line.text for line in help_contact_lines(catalogue)]
    assert (first, second) == ("Ask the members' desk.", "Ring 01632 960123.")
    assert len(others) == len(help_contact_lines(read_catalogue())) - 1
    assert [line.text for line in kept_lines("x", catalogue)][-1:] == [*SAID[-1:]]


def flat(text: str) -> str:
    """A text on one line, however it was folded."""
    return " ".join(text.split())


def test_the_plain_door_says_so_at_the_start_and_on_return(pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    first = flat(converse("", path, checks=pack))
    assert flat(" ".join((*SAID[:3], *SAID[-1:]))) in first
    converse("\n1\n0\n0\ns\n", path, checks=pack)
    later = converse("s\n", path, checks=pack)
    assert flat(" ".join(SAID[:3])) in flat(later)
    task = later.partition(f". {TITLE}")[0].rpartition("\n")[2]
    opened = flat(converse(f"{task}\ns\n", path, checks=pack))
    for words in SAID:
        assert words in opened
    helped = " ".join(converse("?\ns\n", path, checks=pack).split())
    assert "Ask the members' desk. Ring 01632 960123." in helped


def test_the_full_screen_says_so_at_the_start_and_on_return(pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"

    async def first(door: Driver) -> None:
        assert flat(" ".join((*SAID[:3], *SAID[-1:]))) in flat(door.text)

    async def later(door: Driver) -> None:
        assert flat(" ".join(SAID[:3])) in flat(door.text)
        await door.to(TITLE)
        await door.press("enter")
        for words in SAID:
            assert words in flat(door.text)

    async def helps(door: Driver) -> None:
        await door.press("g")
        assert "Ask the members' desk." in door.text
        assert "Ring 01632 960123." in door.text

    drive(path, first, audit=open_audit(path, checks=pack))
    audit = open_audit(path, checks=pack)
    audit.pick("gmail", None)
    drive(path, later, audit=audit)
    drive(path, helps, audit=open_audit(path, checks=pack))


def test_a_no_opens_the_card_that_the_pack_names_for_it(tmp_path: Path) -> None:
    alarming = change("devices", 'alarm = "ours"')
    pack = write(tmp_path / "pack", pack=HEAD, controls=alarming, cards=CARD.format(id="ours"))
    path = tmp_path / "profile.toml"
    prepare("alarm", path)
    said = converse("\n4\n", path, checks=pack)
    prepare("alarm", path)

    async def says_no(door: Driver) -> None:
        await door.press("enter", "4", "enter")
        assert "Read me." in door.text
        assert "change your password" not in door.text.lower()

    drive(path, says_no, audit=open_audit(path, checks=pack))
    after = said.rpartition("Do you know every phone and computer")[2]
    assert "Read me." in after
    assert "Press Enter to go on" in after
