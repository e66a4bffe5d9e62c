import tomllib
from typing import Any

import msgspec
import pytest

from securecllr.authoring.lint import Finding, Held, digest, lint
from securecllr.catalogue.model import Catalogue, Release
from tests.catalogue.lint.cases import CONTROL
from tests.catalogue.lint.factory import TODAY, control, found, good, lines, releases
from tests.catalogue.lint.good_kinds import LOOKED

PLACE = 'released.toml: release "two-step": '


def after(catalogue: Catalogue) -> Finding:
    """The one finding over a catalogue when the good one was released."""
    (finding,) = found(catalogue, releases(good()))
    return finding


def block_in(finding: Finding) -> Release:
    text = finding.remedy[finding.remedy.index("[[released]]") :]
    assert len(text.splitlines()) == 6
    (entry,) = tomllib.loads(text)["released"]
    return msgspec.convert(entry, Release)


def story(*entries: tuple[str, int]) -> list[str]:
    now = digest(good().controls["two-step"])
    told = [
        msgspec.convert(
            {"control": "two-step", "revision": n, "digest": now, "change": change, "on": LOOKED},
            Release,
        )
        for change, n in entries
    ]
    return lines(good(), [*told, *releases(good())[1:]])


def test_a_text_that_was_never_released() -> None:
    finding = found(good(), releases(good())[1:])[0]
    assert finding.problem == "This text has not been released yet."
    assert block_in(finding) == Release(
        "two-step", 2, digest(good().controls["two-step"]), "first", TODAY
    )


def test_a_text_that_changed_offers_both_ways() -> None:
    finding = after(control(hint="It asks for more."))
    assert f"{finding.block}: {finding.key}" == 'control "two-step": question'
    assert finding.problem == "This text has changed since it was released."
    assert block_in(finding).change == "editorial"
    assert 'write revision = 3 and change = "raised"' in finding.remedy
    assert '"editorial": only the wording is new' in finding.remedy


def test_a_revision_that_was_raised() -> None:
    finding = after(control(hint="It asks for more.", revision=3))
    assert finding.problem == "This revision has not been released yet."
    assert (block_in(finding).change, block_in(finding).revision) == ("raised", 3)


@pytest.mark.parametrize("revision", [1, 4])
def test_a_revision_that_jumps(revision: int) -> None:
    finding = after(control(revision=revision))
    assert finding.problem == f"The revision is {revision}, and the last that people saw is 2."


@pytest.mark.parametrize("changes", [{"hint": "It asks for more."}, {"hint": "So.", "revision": 3}])
def test_adding_the_block_settles_it(changes: dict[str, Any]) -> None:
    catalogue = control(**changes)
    released = [*releases(good()), block_in(after(catalogue))]
    assert lint(catalogue, Held(tuple(released)), TODAY) == []


def test_a_story_that_does_not_add_up() -> None:
    assert story(("first", 1), ("raised", 2), ("editorial", 2)) == []
    assert story(("raised", 2)) == [PLACE + "change: This starts in the middle."]
    assert story(("first", 2), ("first", 2)) == [PLACE + 'change: There is more than one "first".']
    assert story(("first", 1), ("editorial", 2)) == [
        PLACE + 'revision: After revision 1, "editorial" comes with 1, not with 2.'
    ]
    assert PLACE + 'revision: After revision 1, "raised" comes with 2, not with 3.' in story(
        ("first", 1), ("raised", 3)
    )


def test_a_control_that_is_gone_needs_an_alias() -> None:
    gone = Release("gone", 1, "0" * 16, "first", LOOKED)
    said = "control: There is no such control any more, and people have answered it."
    assert lines(good(), [*releases(good()), gone]) == [f'released.toml: release "gone": {said}']
    catalogue = control(aliases=["gone"])
    assert lines(catalogue, [*releases(catalogue), gone]) == []
    assert CONTROL not in "".join(lines(catalogue))
