"""A council's own pack from outside: in use, gone again, and with mistakes in it."""

from pathlib import Path

import pytest

from tests.audit.walking import save_sign_off
from tests.catalogue.folders import change, control, how_to, kind, write
from tests.cli.running import profile_with, run_cli
from tests.cli.signing import number, typed
from tests.flows.interfaces import open_audit

HEAD = 'name = "Anytown"\nversion = "4"\n'


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A council's folder: one control of its own, asked of Gmail, and one in other words."""
    return write(
        tmp_path / "pack",
        pack=HEAD,
        controls=control("door").replace("walk.social", "walk.mailbox")
        + change("alerts", 'why = "Ours."'),
        gmail='id = "gmail"\n' + how_to("door", "Look."),
    )


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A council's folder with three mistakes."""
    return write(
        tmp_path / "bad",
        controls=change("alerts", "minutes = 0") + control("door").replace("why", "wy"),
    )


def test_a_pack_is_listed_by_its_name_version_and_digest(pack: Path, tmp_path: Path) -> None:
    listed = run_cli("checks", "list", "--checks", str(pack), home=tmp_path)
    assert listed.returncode == 0
    assert "\nWith Anytown 4 " in listed.stdout
    assert "\n  door " in listed.stdout
    said = run_cli("doctor", home=tmp_path, SECURECLLR_CHECKS=str(pack)).stdout
    assert "\n  with Anytown 4 " in said


def test_what_a_mac_leaves_on_a_stick_is_no_file_of_the_pack(pack: Path, tmp_path: Path) -> None:
    (pack / "._pack.toml").write_bytes(b"\0\5\26\7\0\2")
    listed = run_cli("checks", "list", "--checks", str(pack), home=tmp_path)
    assert (listed.returncode, listed.stderr) == (0, "")
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "._pack.toml").write_bytes(b"\0\5\26\7\0\2")
    ended = run_cli("checks", "list", "--checks", str(tmp_path / "empty"), home=tmp_path)
    assert "There are no checks in this folder." in ended.stderr


REFUSED = "Your council's own questions have mistakes in them, so they are not asked."
AWAY = "Your council's own questions cannot be reached, so they are not asked."


@pytest.mark.parametrize(("folder", "words"), [("bad", REFUSED), ("nowhere", AWAY)])
def test_what_cannot_be_used_is_not_and_the_first_page_says_so(
    bad: Path, tmp_path: Path, folder: str, words: str
) -> None:
    where = {"SECURECLLR_CHECKS": str(bad.with_name(folder))}
    home = tmp_path / "home"
    first = run_cli("--plain", home=home, typed="s\n", **where)
    assert first.returncode == 0
    said = " ".join(first.stdout.split())
    assert words in said
    assert "For them: securecllr doctor says what to mend." in said
    profile_with(home, "no")
    for command in (["status"], ["plan"], ["report", "-o", "-", "--format", "md"]):
        ended = run_cli(*command, home=home, **where)
        without = run_cli(*command, home=home)
        assert ended.returncode == without.returncode
        assert words in ended.stderr
    assert words in ended.stdout  # the report
    assert run_cli("plan", "--checks", "built-in", home=home, **where).stderr == ""


def test_editors_are_told_each_mistake_with_its_line(bad: Path, tmp_path: Path) -> None:
    ended = run_cli("checks", "list", home=tmp_path, SECURECLLR_CHECKS=str(bad))
    assert (ended.returncode, ended.stdout) == (2, "")
    head, *mistakes, way = ended.stderr.splitlines()
    assert head == f"securecllr: The council's own set in {bad} cannot be used: 4 things to mend."
    assert [line.removeprefix("securecllr: controls.toml, line ") for line in mistakes] == [
        (
            "3, control alerts: The entry minutes should be 1 or more. "
            "Mend that entry in a text editor."
        ),
        (
            "6, control door: There is no built-in item called door to change. "
            "A new item needs every entry."
        ),
        "15, control door: There is no entry called wy here. Did you mean why?",
        "5, control door: The entry why is missing. Mend that entry in a text editor.",
    ]
    assert way.endswith("built-in questions alone: securecllr --checks built-in")


def test_the_lint_says_whether_the_program_uses_a_pack(pack: Path, tmp_path: Path) -> None:
    assert run_cli("checks", "lint", str(pack), home=tmp_path).stderr.endswith(
        "securecllr uses this set.\n"
    )
    assert run_cli("plan", "--checks", str(pack), home=tmp_path).stderr == ""
    write(pack, hall=kind("hall"))
    ended = run_cli("checks", "lint", str(pack), home=tmp_path)
    assert 'hall.toml:1: how_to "two-step": control: This block is missing.' in ended.stdout
    assert "securecllr does not use this set: " in ended.stderr
    assert REFUSED in run_cli("plan", "--checks", str(pack), home=tmp_path).stderr


def test_answers_to_a_packs_question_outlive_the_pack(pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    audit = open_audit(path, checks=pack)
    audit.pick("gmail", None)
    check = next(check for check in audit.checks() if check.control.id == "door")
    audit.answer(check, "no")
    attestation = save_sign_off(audit)
    assert attestation.packs == [audit.catalogue.packs[0].label]
    assert attestation.packs[0].startswith("Anytown 4 ")
    before = path.read_bytes()

    def plan(*options: str) -> str:
        return run_cli("plan", *options, home=tmp_path).stdout

    assert "Lock the door" in plan("--checks", str(pack))
    assert "Lock the door" not in plan()
    home = run_cli("--plain", home=tmp_path, typed="s\n").stdout
    lines = typed(number(home, "Sign off"), "s")
    answers = run_cli("--plain", home=tmp_path, typed=lines).stdout
    answers = " ".join(answers.split())
    assert "1 entry was asked by another set of questions. It is kept." in answers
    assert "Locked door" not in answers
    assert path.read_bytes() == before
    assert "Lock the door" in plan("--checks", str(pack))


def test_a_folder_with_no_checks_in_it_is_not_taken_for_a_pack(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "a.png").touch()
    ended = run_cli("checks", "lint", "--checks", str(folder), home=tmp_path / "home")
    assert (ended.returncode, ended.stdout) == (2, "")
    said = f"securecllr: {folder}: There are no checks in this folder. Give --checks the folder"
    assert ended.stderr.startswith(said)
    assert "--checks built-in" in ended.stderr
    assert AWAY in run_cli("status", "--checks", str(folder), home=tmp_path / "home").stderr


@pytest.mark.parametrize("command", [["checks", "lint"], ["checks", "list", "--lang", "cy"]])
def test_mistakes_in_a_packs_translations_are_all_listed(
    pack: Path, tmp_path: Path, command: list[str]
) -> None:
    home = tmp_path / "home"
    assert run_cli("checks", "list", "--lang", "cy", "--checks", str(pack), home=home).stdout
    (pack / "cy.po").write_text('msgid "a"\nmsgstr "\\u0007"\n\nmsgid b\n', encoding="utf-8")
    ended = run_cli(*command, "--checks", str(pack), home=home)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.count("securecllr: cy.po, ") == 2
    assert "<U+0007>" in ended.stderr
    assert "msgid b" in ended.stderr
    assert run_cli("checks", "list", "--checks", str(pack), home=home).returncode == 0
