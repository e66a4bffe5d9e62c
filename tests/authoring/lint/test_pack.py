"""What the lint makes of a council's pack: its own texts, and whom its questions are asked of."""

from pathlib import Path

from securecllr.authoring.lint import Baseline, lint
from tests.authoring.lint.good_catalogue import TODAY
from tests.catalogue.folders import control, how_to, read

HEAD = 'name = "Anytown"\nversion = "1"\n'


def lines(folder: Path, **files: str) -> list[str]:
    found = lint(read(folder, **files), Baseline(), TODAY.replace(year=TODAY.year + 1))
    return [f"{f.file}: {f.block}: {f.key}: {f.problem}" for f in found]


def test_the_texts_of_the_head_are_held_to_the_writing_rules(tmp_path: Path) -> None:
    assert lines(tmp_path, pack=HEAD) == []
    found = lines(
        tmp_path,
        pack=HEAD
        + '[help]\ncontact = "the desk"\nhow = ["Write to jo.bloggs@anytown.gov.uk."]\n'
        + '[data]\ncontroller = "Anytown Council"\npurpose = "We organize talks."\n',
    )
    assert [line.split(": ")[:3] for line in found] == [
        ["pack.toml", "data", "purpose"],
        ["pack.toml", "help", "how 1"],
    ]


def test_the_address_of_an_office_is_fine(tmp_path: Path) -> None:
    how = 'how = ["Write to democratic.services@anytown.gov.uk, or ring 01632 960123."]\n'
    assert lines(tmp_path, pack=f'{HEAD}[help]\ncontact = "the desk"\n{how}') == []


def test_a_question_that_no_kind_has_steps_for_is_asked_of_nobody(tmp_path: Path) -> None:
    said = 'controls.toml: control "door": walk: Nobody is asked this: no kind has steps for it.'
    assert said in lines(tmp_path, controls=control("door"))
    gmail = 'id = "gmail"\n' + how_to("door", "Look.")
    assert said not in lines(tmp_path, controls=control("door"), gmail=gmail)
    no_steps = '[[how_to]]\ncontrol = "door"\ndoes_not_apply = "There is no door."\n'
    assert said in lines(tmp_path, controls=control("door"), gmail='id = "gmail"\n' + no_steps)
