"""A council's pack in words, and where they are seen: on the first screen and on every return."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from securecllr.catalogue.read import read_catalogue
from securecllr.cli.host import TerminalHost
from securecllr.flows.conversation import CONTACTS, Conversation
from securecllr.flows.interruptions import StandardInterruptions
from securecllr.flows.pages import Page, Pressed, Reply
from securecllr.flows.question import question
from securecllr.messages.help_pages import help_contact_lines, kept_lines
from securecllr.messages.packs import pack_lines
from securecllr.plain.dialog import run
from securecllr.profile.settings import Settings
from tests.catalogue.folders import CARD, change, control, how_to, kind, write
from tests.flows.interfaces import ScriptedDialog, open_audit, scripted
from tests.flows.steps import Choose, GoBack

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
    assert not any("controller" in line.text for line in kept_lines(["x"], catalogue))


def test_a_pack_is_named_with_what_it_changed(pack: Path) -> None:
    assert tuple(line.text for line in pack_lines(read_catalogue(pack, unfinished=True))) == SAID


def test_the_help_and_the_data_controller_are_the_councils(pack: Path) -> None:
    catalogue = read_catalogue(pack, unfinished=True)
    first, second, *others = [line.text for line in help_contact_lines(catalogue)]
    assert (first, second) == ("Ask the members' desk.", "Ring 01632 960123.")
    assert len(others) == len(help_contact_lines(read_catalogue())) - 1
    assert [line.text for line in kept_lines(["x"], catalogue)][-1:] == [*SAID[-1:]]


def flat(text: str) -> str:
    """A text on one line, however it was folded."""
    return " ".join(text.split())


def said_on(pages: Iterable[Page]) -> str:
    """All that some pages say above their rows, and in them, on one line."""
    texts = [line.text for page in pages for line in page.lines]
    texts += [row.text for page in pages for row in getattr(page, "rows", ())]
    return flat(" ".join(texts))


def test_the_first_page_and_home_say_so_and_a_page_says_all(pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    _ended, first = scripted(open_audit(path, checks=pack), [])
    for words in (*SAID[:3], *SAID[-1:]):
        assert words in said_on(first.shown)
    audit = open_audit(path, checks=pack)
    audit.pick("gmail", None)
    audit.answer(audit.checks()[0], "unsure")
    steps = [Choose("On paper, reminders"), Choose("Your council's own questions")]
    _ended, later = scripted(audit, steps)
    for words in SAID[:3]:
        assert words in said_on(later.shown[:1])
    for words in SAID:
        assert words in said_on(later.shown[-1:])


class AsksForContacts(ScriptedDialog):
    """Asks who can help, once."""

    def reply(self, page: Page) -> Reply:
        return Pressed(CONTACTS) if len(self.shown) == 1 else super().reply(page)


def test_who_can_help_is_whom_the_council_names(pack: Path, tmp_path: Path) -> None:
    audit = open_audit(tmp_path / "profile.toml", checks=pack)
    _ended, dialog = scripted(audit, [], dialog=AsksForContacts([]))
    assert "Ask the members' desk. Ring 01632 960123." in said_on(dialog.shown[1:])


def test_a_no_opens_the_card_that_the_pack_names_for_it(tmp_path: Path) -> None:
    alarming = change("devices", 'alarm = "ours"')
    pack = write(tmp_path / "pack", pack=HEAD, controls=alarming, cards=CARD.format(id="ours"))
    audit = open_audit(tmp_path / "profile.toml", checks=pack)
    audit.pick("gmail", None)
    key = next(check.key for check in audit.checks() if check.control.id == "devices")
    dialog = ScriptedDialog([Choose("No"), GoBack()])
    host = TerminalHost(audit, plain=False)
    run(question(Conversation(dialog, audit, host, Settings(), StandardInterruptions()), key))
    assert "Read me." in said_on(dialog.shown[1:])
    assert "change your password" not in said_on(dialog.shown[1:]).lower()
