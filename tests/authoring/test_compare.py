"""``checks compare``: small made-up copies of the public lists, in every form that they come in."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from securecllr.authoring.compare import compare_lines
from securecllr.authoring.lists import read_lists
from securecllr.catalogue.read import read_catalogue
from securecllr.errors import UserError
from tests.cli.running import run_cli

CATALOGUE, LISTS = read_catalogue(), read_lists()


def write_folder(folder: Path, entries: dict[str, dict[str, Any]]) -> Path:
    """As in a clone: a file for each entry, with its name in it."""
    for domain, entry in entries.items():
        path = folder / "entries" / domain[0] / f"{domain}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({f"The {domain}": entry}), encoding="utf-8")
    return folder


def write_old_api(folder: Path, entries: dict[str, dict[str, Any]]) -> Path:
    path = folder / "all.json"
    path.write_text(json.dumps([[f"The {d}", e] for d, e in entries.items()]), encoding="utf-8")
    return path


def write_api(folder: Path, entries: dict[str, dict[str, Any]]) -> Path:
    """As in the newer API: by domain, each other domain too."""
    made = {}
    for domain, entry in entries.items():
        renamed = {("methods" if key == "tfa" else key): each for key, each in entry.items()}
        renamed.pop("domain")
        for name in (domain, *renamed.pop("additional-domains", ())):
            made[name] = renamed
    path = folder / "all.json"
    path.write_text(json.dumps(made), encoding="utf-8")
    return path


def two_factor() -> dict[str, dict[str, Any]]:
    """A copy that says what ours says. Threads stands under Instagram, as it does in the list."""
    made: dict[str, dict[str, Any]] = {
        entry.domain: {"domain": entry.domain, "tfa": [*entry.methods], "notes": "Not compared."}
        for entry in LISTS.entry
        if entry.methods and entry.kind != "threads"
    }
    made["instagram.com"]["additional-domains"] = ["threads.com"]
    made["example.com"] = {"domain": "example.com", "contact": {"email": "x@example.com"}}
    return made


def passkeys() -> dict[str, dict[str, Any]]:
    return {
        entry.domain: {
            key: value
            for key, value in (("passwordless", entry.passwordless), ("mfa", entry.mfa))
            if value
        }
        for entry in LISTS.entry
        if entry.passwordless or entry.mfa
    }


def compare(*paths: Path) -> list[str]:
    return list(compare_lines(CATALOGUE, [*paths]))


def test_the_command_prints_it(tmp_path: Path) -> None:
    path = write_old_api(tmp_path, two_factor())
    ended = run_cli("checks", "compare", str(path), home=tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.splitlines() == compare(path)
    refused = run_cli("checks", "compare", "nowhere", home=tmp_path)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "nowhere: This cannot be read: " in refused.stderr


@pytest.mark.parametrize("write", [write_folder, write_old_api, write_api])
def test_what_is_new_and_what_is_gone_is_said_kind_by_kind(
    tmp_path: Path, write: Callable[[Path, dict[str, dict[str, Any]]], Path]
) -> None:
    copy = two_factor()
    assert compare(write(tmp_path, copy))[:2] == [
        "2fa.directory, against our copy of 2026-08-04",
        f"  0 differences in {len(LISTS.entry)} kinds.",
    ]
    copy["instagram.com"]["tfa"] = ["u2f", "totp"]
    del copy["bt.com"]["tfa"]
    del copy["bsky.app"]
    folder = tmp_path / "newer"
    folder.mkdir()
    assert compare(write(folder, copy))[1:9] == [
        "  BT Email (bt.com): gone: email",
        "  BT Email (bt.com): gone: sms",
        "  Instagram (instagram.com): new: u2f",
        "  Instagram (instagram.com): gone: sms",
        "  Threads (threads.com): new: u2f",
        "  Threads (threads.com): gone: sms",
        "  Bluesky (bsky.app): it is no longer on the list as bsky.app",
        f"  7 differences in {len(LISTS.entry)} kinds.",
    ]


def test_passkeys_are_compared_too_and_both_lists_at_once(tmp_path: Path) -> None:
    copy = passkeys()
    copy["instagram.com"] = {"passwordless": "allowed"}
    copy["x.com"] = {"passwordless": "required"}
    one = write_folder(tmp_path / "one", two_factor())
    two = write_folder(tmp_path / "two", copy)
    said = compare(one, two / "entries")
    start = said.index("Passkeys Directory, against our copy of 2026-08-04")
    assert said[start - 1] == ""
    assert said[start + 1 : start + 5] == [
        "  Instagram (instagram.com): passwordless was not there, now allowed",
        "  X (Twitter) (x.com): passwordless was allowed, now required",
        "  X (Twitter) (x.com): mfa was allowed, now not there",
        f"  3 differences in {len(LISTS.entry)} kinds.",
    ]


def test_where_our_files_differ_is_said_with_the_reason(tmp_path: Path) -> None:
    said = compare(write_folder(tmp_path, two_factor()))
    ours = said[said.index("Where our files differ from the lists, and why") + 1 :]
    reasons = [why for entry in LISTS.entry for why in entry.because.values()]
    assert len(ours) == len(reasons)
    assert all(any(line.endswith(why) for line in ours) for why in reasons)
    assert any(line.startswith("  WhatsApp: with pin. ") for line in ours)
    assert any(line.startswith("  Yahoo Mail: without passkey. ") for line in ours)
    assert {line.strip().split(":")[0] for line in ours} < {
        kind.name for kind in CATALOGUE.kinds.values()
    }


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "This is not JSON of the kind that the lists are in."),
        (b"[1, 2]", "This is not JSON of the kind that the lists are in."),
        (b"3", "This is not JSON of the kind that the lists are in."),
        (b"\xff\xfe{", "This is not JSON of the kind that the lists are in."),
        (b"[" * 100_000, "This is not JSON of the kind that the lists are in."),
        (b"{}", "This is no copy of a list of second steps that we know."),
        (b'{"a.com": {"methods": null}}', "This is no copy of a list"),
        (b'{"a.com": 3}', "This is no copy of a list"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_what_is_no_list_is_refused_in_one_line(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "all.json"
    path.write_bytes(data)
    with pytest.raises(UserError) as refused:
        compare(path)
    assert f"{path}: {words}" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="This is no copy of a list"):
        compare(tmp_path)


def test_words_of_a_copy_that_steer_a_terminal_are_spelt_out(tmp_path: Path) -> None:
    copy = two_factor() | {"x.com": {"domain": "x.com", "tfa": ["\x1b[2J", {"a": 1}]}}
    said = "\n".join(compare(write_folder(tmp_path, copy)))
    assert "new: <U+001B>[2J" in said
    assert "\x1b" not in said
