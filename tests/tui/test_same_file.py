"""The same acts through this door and the plain one leave the same file (promise 8)."""

import re
from pathlib import Path

import pytest

from securecllr.catalogue.model import ANSWER_WORDS
from securecllr.profile.model import Account, Answer, Attestation, Block, Left, Plan
from tests.plain.conversation import MAILBOXES, OTHERS, open_audit
from tests.tui.doors import (
    ALL,
    BACK,
    ENTER,
    MORE,
    STOP,
    TO_MY_TASKS,
    Act,
    add_account,
    at_full_screen,
    at_plain,
    choose,
    choose_all,
    done,
    look_now,
    open_line,
    plan_first,
    sign_off,
    tick,
    write,
)

FIRST_SITTING = [
    ENTER,
    tick(["gmail"], MAILBOXES),
    tick(["facebook-profile"], OTHERS),
    choose(3),  # for both
    tick(["instagram", "x"], ALL),  # no longer used
    *choose_all(3, 4),  # still open; locked out
    TO_MY_TASKS,
    ENTER,
    *choose_all(3, 1, 4, 4, 1, 1, 2),  # a yes to the second step, and which; codes are asked
    ENTER,
    *choose_all(2, 1, 3, 5, 1, 3),  # no second step; who sees it was their choice
    ENTER,
    *choose_all(2, 4),
    open_line(5),  # the answers
    sign_off(helped=True),
    *plan_first("have my tea", ""),
    *plan_first("", "the laptop"),
    *done(1),
    BACK,
    STOP,
]

THINKING = [
    ENTER,
    tick(["council-mailbox"], MAILBOXES),
    tick(["facebook-page"], OTHERS),  # brings the profile with it
    choose(1),
    tick([], ALL),
    TO_MY_TASKS,
    ENTER,
    *choose_all(2, 2, 3, 3),  # the third is a rule that they do not know
    ENTER,  # what to do about that
    choose(5),
    ENTER,
    *choose_all(2, 5),
    BACK,
    ENTER,  # the answer on file stays
    BACK,
    choose(4),  # it does not
    *choose_all(2, 1, 1, 2, 2),
    open_line(6),  # the answers, with the Page not asked about yet
    open_line(4),
    choose(1),
    look_now(),
    *choose_all(1, 1, 3, 2, 1, 4, 4),  # twice a yes and which
    ENTER,  # the last stays as it is
    sign_off(helped=False),
    BACK,
    STOP,
]

CHANGING = [
    ENTER,
    tick(["gmail", "bt"], MAILBOXES),
    tick(["facebook-profile", "x"], OTHERS),
    *choose_all(3, 1),
    tick(["nextdoor"], ALL),
    choose(3),
    TO_MY_TASKS,
    open_line(5),  # X before the mailboxes
    *choose_all(3, 3, 3, 3, 3, 3),
    open_line(2),
    *choose_all(3, 3),
    BACK,
    BACK,
    BACK,
    open_line(1),
    choose(2),  # the mailbox with BT is no longer used
    *choose_all(1, 2),
    choose(3),  # X is for both now
    *choose_all(2, 3),
    *add_account(3, "gmail"),
    write("ward news"),
    BACK,
    open_line(8),  # the plan
    MORE,
    *done(2, choose(1)),
    choose(1),  # which second step
    *done(1, choose(2)),
    BACK,
    STOP,
]

WALKS = {"a first sitting": FIRST_SITTING, "thinking so": THINKING, "changing": CHANGING}


def as_written(path: Path) -> str:
    """The file, without its random id and its seal."""
    text = path.read_text(encoding="utf-8")
    return re.sub(r'(?m)^(id = "[0-9a-f]{32}"|key = .*|signature = .*)\n', "", text)


def blocks(path: Path) -> list[Block]:
    return open_audit(path).store.log.blocks


def left_by(folder: Path, acts: list[Act]) -> tuple[Path, str]:
    plain, full = folder / "plain" / "profile.toml", folder / "full" / "profile.toml"
    said = at_plain(plain, *acts)
    wrong = said.find("Error:")
    assert wrong < 0, said[wrong - 900 : wrong + 100]
    at_full_screen(full, *acts)
    return full, as_written(plain)


@pytest.mark.parametrize("name", WALKS)
def test_the_same_acts_leave_the_same_file(tmp_path: Path, name: str) -> None:
    path, expected = left_by(tmp_path, WALKS[name])
    assert as_written(path) == expected


def test_between_them_the_walks_save_all_that_can_be_saved(tmp_path: Path) -> None:
    saved: list[Block] = []
    for number, acts in enumerate(WALKS.values()):
        path = tmp_path / str(number) / "profile.toml"
        at_plain(path, *acts)
        saved += blocks(path)
    assert {type(block) for block in saved} >= {Account, Answer, Attestation, Left, Plan}
    answers = [block for block in saved if isinstance(block, Answer)]
    assert {answer.answer for answer in answers} == set(ANSWER_WORDS)
    assert len({answer.choice for answer in answers}) > 3
    assert {block.assisted for block in saved if isinstance(block, Attestation)} == {True, False}
