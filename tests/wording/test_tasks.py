"""What the list of tasks says of each."""

from pathlib import Path

from securecllr.wording.tasks import task_list
from tests.plain.conversation import open_walk


def test_one_minute_is_one_minute(tmp_path: Path) -> None:
    walk = open_walk(tmp_path / "profile.toml")
    walk.pick("gmail", None)
    (check, *_others) = walk.sections()[0].open
    said = []
    for answer in ("think", "no"):
        walk.answer(check, answer)
        (plan,) = [task for task in task_list(walk).tasks if task.opens == "plan"]
        said.append(plan.status)
    assert said == [
        "1 action so far, 1 minute for the first",
        "1 action so far, 5 minutes for the first",
    ]
