"""Whole conversations at the plain door, word for word."""

from datetime import timedelta
from pathlib import Path

from tests.plain.conversation import NOW, converse, hold_against_golden, open_audit, start

GMAIL_AND_FACEBOOK = start(["gmail"], ["facebook-profile"], [3])


def test_from_the_first_line_to_a_signed_off_plan(tmp_path: Path) -> None:
    gmail = ["3", "1", "4", "2", "1", "1", "1"]  # a "looked" for two-step asks which one
    facebook = ["4", "1", "3", "3", "4", "1"]
    ready = ["2", "2"]
    lines = [
        *GMAIL_AND_FACEBOOK,
        *["", *gmail],
        *["", *facebook],
        *["", *ready],
        *["", "f", "y", "n"],  # check answers, sign off, alone
        *["w", "have my tea", "", "d", "y"],  # the plan: when, then done
        "s",
    ]
    path = tmp_path / "profile.toml"
    said = converse("\n".join(lines) + "\n", path)
    hold_against_golden("first_walk", said)
    audit = open_audit(path)
    assert audit.first_walk_finished
    assert audit.now.attestation is not None


def test_everything_no_on_six_accounts_still_shows_four_actions(tmp_path: Path) -> None:
    others = ["facebook-profile", "facebook-page", "instagram", "x", "nextdoor"]
    path = tmp_path / "profile.toml"
    converse("\n".join(start(["gmail"], others, [3, 3, 3, 3])) + "\n", path)
    audit = open_audit(path)
    for check in audit.checks():
        if check.settled is None and check.part == "first":
            audit.answer(check, "no")
    said = converse("s\n", path, place="plan")
    hold_against_golden("worst_case_plan", said)
    assert said.count("Do this first") == 1
    assert "Then these 3" in said


def test_coming_back_after_the_answers_have_gone_stale(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    converse("\n".join(start(["gmail"], [], [])) + "\n", path)
    audit = open_audit(path)
    for check in audit.checks():
        audit.answer(check, "looked")
    later = NOW + timedelta(days=365)
    hold_against_golden("stale", converse("\n3\nb\ns\n", path, now=later))


def test_accounts_that_are_no_longer_used(tmp_path: Path) -> None:
    # 8 to 12 in the whole list are the accounts that are no mailbox.
    lines = [*start(["gmail"], ["x"], [1], left="8 10 11"), "3", "4", "2"]
    # The plan, its first action, done, for Facebook, seen, closed for good.
    lines += ["6", "1", "d", "1", "y", "1", "b", "s"]
    path = tmp_path / "profile.toml"
    hold_against_golden("no_longer_used", converse("\n".join(lines) + "\n", path))
    audit = open_audit(path)
    assert {left.state for left in audit.now.left.values()} == {"closed", "locked-out", "paused"}


def test_keys_that_mean_nothing_get_one_line_on_what_to_type(tmp_path: Path) -> None:
    lines = ["x", "?", "", "9 9", "one", "1", "0", "0", "99", "b", "?", "2"]
    lines += ["6", "", "h", "h", "c", "p", "g", "zz", "3", "b", "", "s"]
    hold_against_golden("wrong_keys", converse("\n".join(lines) + "\n", tmp_path / "profile.toml"))
