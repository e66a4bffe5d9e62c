"""The scripted persons at the page, from the first page to the signed-off plan, by hand.

Each sees the pages that the flows show, and leaves the file that they leave. The page comes from a
file for fingers and from a host for keys: that host is asked once.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.interfaces import open_audit
from tests.page.browser.conftest import People
from tests.page.browser.expected import done_by, lines_of
from tests.page.browser.serving import NAME, Host
from tests.page.browser.windows import Engine

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

TABLET, PHONE = (820, 1180), (390, 844)
SIZES = {"parish councillor": PHONE, "county councillor": TABLET, "listener": PHONE}


@pytest.mark.parametrize("name", SIZES)
def test_by_finger_from_a_file(
    engine: Engine, name: str, people: People, page_file: Path, tmp_path: Path
) -> None:
    done = done_by(name, tmp_path)
    person = people.come(engine, page_file.as_uri(), "finger", SIZES[name])
    person.walk(done.turns)
    assert lines_of(person.stored()) == done.lines
    signed_off(person.stored(), tmp_path)


@pytest.mark.parametrize("name", SIZES)
def test_by_keyboard_alone_from_a_host_that_is_asked_once(
    engine: Engine, name: str, people: People, served: Host, tmp_path: Path
) -> None:
    done = done_by(name, tmp_path)
    person = people.come(engine, served.address, "keyboard")
    person.walk(done.turns)
    assert lines_of(person.stored()) == done.lines
    signed_off(person.stored(), tmp_path)
    assert served.asked == [NAME]


def signed_off(profile: bytes, folder: Path) -> None:
    """The terminal reads the file, and its sign-off."""
    path = folder / "page" / "profile.toml"
    path.parent.mkdir()
    path.write_bytes(profile)
    attestation = open_audit(path).now.attestation
    assert attestation is not None
    assert attestation.signature is None
