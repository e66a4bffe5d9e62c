"""What the list of tasks says of each."""

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from securecllr.audit.engine import Audit
from securecllr.messages.recheck import since_lines
from securecllr.messages.tasks import task_list
from tests.plain.conversation import open_audit


def test_one_minute_is_one_minute(tmp_path: Path) -> None:
    audit = open_audit(tmp_path / "profile.toml")
    audit.pick("gmail", None)
    (check, *_others) = audit.sections()[0].open
    said = []
    for answer in ("think", "no"):
        audit.answer(check, answer)
        (plan,) = [task for task in task_list(audit).tasks if task.opens == "plan"]
        said.append(plan.status)
    assert said == [
        "0 to do, 8 to look at, 1 minute for the first",
        "1 to do, 7 to look at, 5 minutes for the first",
    ]


def walked(path: Path, accounts: int) -> Audit:
    audit = open_audit(path)
    kinds = [kind.id for kind in audit.kinds_to_pick()][:8]
    for number in range(accounts):
        audit.pick(kinds[number % len(kinds)], "councillor")
    for section in audit.sections():
        for check in section.checks[:2]:
            audit.answer(check, "no")
    audit.sign_off(assisted=False)
    return audit


def calls_of(work: Callable[[], object]) -> int:
    counted = Counter[str]()
    sys.setprofile(lambda _frame, event, _extra: counted.update([event]))
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted["call"] + counted["c_call"]


def test_the_work_grows_with_the_accounts_and_not_with_their_square(tmp_path: Path) -> None:
    few, many = (walked(tmp_path / f"{number}.toml", number) for number in (4, 24))
    pages: tuple[Callable[[Audit], object], ...] = (task_list, since_lines, Audit.plan)
    for page in pages:
        assert calls_of(lambda: page(many)) < calls_of(lambda: page(few)) * 24 / 4 * 1.5  # noqa: B023


def test_a_page_that_is_shown_again_costs_next_to_nothing(tmp_path: Path) -> None:
    audit = walked(tmp_path / "profile.toml", 8)
    first, again = (calls_of(lambda: task_list(audit)) for _ in range(2))
    assert again < first / 4


def test_what_is_saved_meanwhile_shows_at_once(tmp_path: Path) -> None:
    audit = walked(tmp_path / "profile.toml", 2)
    before = [task.name for task in task_list(audit).tasks if task.opens == "section"]
    audit.pick("x", "personal")
    after = [task.name for task in task_list(audit).tasks if task.opens == "section"]
    assert set(after) - set(before) == {"X (Twitter)"}
