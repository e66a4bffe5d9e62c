"""The table of all accounts: each column is the worst of what is in it, and nothing is left out."""

from datetime import timedelta

import pytest
from hypothesis import given

from securecllr.audit.applicability import all_checks, answer_of
from securecllr.audit.count import count, is_shown
from securecllr.audit.glance import COLUMNS, column_of, glance_rows
from securecllr.audit.results import status_of
from securecllr.profile.model import Answer, Block
from tests.audit.factory import TODAY, answer, folded
from tests.audit.random_persons import BUILT_IN, persons


def cell(*said: Block) -> str | None:
    now = folded("gmail", *said)
    rows = {row.account: row for row in glance_rows(all_checks(BUILT_IN, now), now, TODAY)}
    found = rows["gmail"].cells.get("signed-in")
    return found.at if found else None


def test_a_column_is_in_place_only_where_all_of_it_is() -> None:
    rules, devices = (answer("gmail", each, "looked") for each in ("mail-rules", "devices"))
    assert cell(rules, devices) == "in-place"
    assert cell(rules, answer("gmail", "devices", "think")) == "find-out"
    assert cell(rules) == "find-out"
    assert cell(answer("gmail", "mail-rules", "no"), answer("gmail", "devices", "think")) == "to-do"


@pytest.mark.parametrize(
    ("said", "at"),
    [
        (answer("gmail", "devices", "looked"), "in-place"),
        (answer("gmail", "devices", "looked", valid_until=TODAY - timedelta(1)), "find-out"),
        (answer("gmail", "devices", "think"), "find-out"),
        (answer("gmail", "devices", "unsure"), "find-out"),
        (answer("gmail", "devices", "no"), "to-do"),
        (answer("gmail", "devices", "na"), "in-place"),
    ],
)
def test_what_is_due_is_to_find_out_again_and_what_does_not_apply_is_no_matter(
    said: Answer, at: str
) -> None:
    assert cell(answer("gmail", "mail-rules", "looked"), said) == at


def test_every_control_is_under_a_column() -> None:
    assert {column_of(control) for control in BUILT_IN.controls.values()} == {*COLUMNS}


@given(persons)
def test_whoever_has_something_to_do_sees_it_in_the_table_and_nobody_else(
    blocks: list[Block],
) -> None:
    now = folded(*blocks)
    checks = all_checks(BUILT_IN, now)
    shown = {
        (row.account, column): cell.at
        for row in glance_rows(checks, now, TODAY)
        for column, cell in row.cells.items()
    }
    to_do = {
        (check.account.id, column_of(check.control))
        for check in checks
        if is_shown(check, now) and status_of(check, answer_of(now, check), TODAY) == "no"
    }
    assert {key for key, at in shown.items() if at == "to-do"} == to_do
    if not any(at != "in-place" for at in shown.values()):
        counted = count(BUILT_IN, now, TODAY)
        assert counted.to_look_at == 0 or now.left
