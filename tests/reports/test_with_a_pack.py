"""A council's help desk and data controller, in all that a person takes away or is shown."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from securecllr.audit.engine import Audit
from securecllr.catalogue.folder import built_in
from securecllr.catalogue.read import read_catalogue
from securecllr.messages.help_pages import help_contact_lines, kept_lines
from securecllr.messages.packs import pack_lines, pack_welcome_lines
from securecllr.messages.saving import Format
from securecllr.reports.calendar import reminders
from securecllr.reports.document import Extent
from securecllr.reports.formats import blank_file, own_file, written
from securecllr.reports.script import session_script
from tests.flows.interfaces import NOW, open_audit

CATALOGUE = read_catalogue(built_in() / "examples" / "anytown")
DESK = "01632 960123"
CONTROLLER = "Anytown Borough Council is the data controller"


@pytest.fixture
def audit(tmp_path: Path) -> Audit:
    found = open_audit(tmp_path / "profile.toml", checks=built_in() / "examples" / "anytown")
    found.pick("gmail", None)
    found.pick("facebook-profile", "personal")
    found.pick("facebook-page", "councillor")
    for section in found.sections():
        for check in section.open[:2]:
            found.answer(check, "no")
    return found


KINDS: tuple[Format, ...] = ("html", "md", "csv", "json")
EXTENTS: tuple[Extent, ...] = ("full", "helper")
FORMATS: dict[str, Callable[[Audit], bytes]] = {
    **{kind: partial(own_file, kind=kind, device="phone") for kind in KINDS},
    **{each: partial(own_file, kind="md", device="phone", extent=each) for each in EXTENTS},
    "blank": partial(blank_file, kind="md", kinds=[]),
    "session": lambda _: written(session_script(CATALOGUE), "md"),
}


@pytest.mark.parametrize("make", FORMATS.values(), ids=FORMATS)
def test_every_format_names_both(make: Callable[[Audit], bytes], audit: Audit) -> None:
    text = " ".join(make(audit).decode().split())
    assert DESK in text
    assert CONTROLLER in text


def test_a_reminder_names_the_desk(audit: Audit) -> None:
    folded = own_file(audit, "ics", "phone") + reminders([NOW.date()], NOW, "x", ["Ring 1."])
    text = folded.decode().replace("\r\n ", "")
    assert DESK in text
    assert "Ring 1." in text


def test_the_pages_that_help_and_say_what_is_kept_name_them() -> None:
    assert DESK in str(help_contact_lines(CATALOGUE))
    for lines in (kept_lines([], CATALOGUE), pack_welcome_lines(CATALOGUE), pack_lines(CATALOGUE)):
        assert CONTROLLER in str(lines)
