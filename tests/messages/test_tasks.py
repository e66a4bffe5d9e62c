"""What the list of tasks says of each."""

from pathlib import Path

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
        "1 action so far, 1 minute for the first",
        "1 action so far, 5 minutes for the first",
    ]
