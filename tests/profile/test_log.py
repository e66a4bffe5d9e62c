"""The log: what is written is read back, and what is wrong is named with its line."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from securecllr.errors import UserError
from securecllr.profile.log import NewerFormat, new_log, read_log, whole_part
from securecllr.profile.model import BLOCKS, Block
from securecllr.profile.state import profile_state
from tests.profile.blocks import (
    AWKWARD,
    DAY,
    PROFILE_ID,
    SAMPLE,
    SAMPLE_BLOCKS,
    account,
    answer,
    appended,
    logs,
    signed,
    written,
)

BOM = b"\xef\xbb\xbf"
HEAD = new_log(PROFILE_ID, DAY).data


def refusal(data: bytes) -> str:
    """The message with which a profile is refused."""
    with pytest.raises(UserError) as caught:
        read_log(data, "p.toml")
    return str(caught.value)


@given(logs())
def test_every_profile_that_the_model_can_hold_is_read_back_equal(blocks: list[Block]) -> None:
    log = read_log(written(*blocks), "p.toml")
    assert log.blocks == blocks
    assert log.head == new_log(PROFILE_ID, DAY).head
    assert log.data == written(*blocks)


@given(logs())
def test_windows_line_endings_and_a_byte_order_mark_change_nothing(blocks: list[Block]) -> None:
    data = written(*blocks)
    windows = data.replace(b"\n", b"\r\n")
    for edited in (windows, BOM + data, BOM + windows):
        log = read_log(edited, "p.toml")
        assert log.blocks == blocks
        assert log.data == edited


def test_the_sample_has_every_type_of_block() -> None:
    assert {type(block) for block in SAMPLE_BLOCKS} == set(BLOCKS.values())
    assert read_log(SAMPLE, "p.toml").blocks == SAMPLE_BLOCKS


@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_text_comes_back_as_it_was(text: str) -> None:
    blocks: list[Block] = [account(label=text), signed(packs=[text, text], declaration=text)]
    assert read_log(written(*blocks), "p.toml").blocks == blocks


@given(st.binary(max_size=300), logs())
def test_adding_never_changes_a_byte_of_what_was_there(data: bytes, blocks: list[Block]) -> None:
    assert appended(data, blocks).startswith(data)


@given(logs(), logs())
def test_adding_to_a_file_that_an_editor_saved_keeps_both(
    old: list[Block], new: list[Block]
) -> None:
    for edited in (
        written(*old).rstrip(b"\n"),
        written(*old).replace(b"\n", b"\r\n"),
        BOM + written(*old),
        written(*old) + b"# a remark",
    ):
        data = appended(edited, new)
        assert data.startswith(edited)
        assert read_log(data, "p.toml").blocks == [*old, *new]


@given(logs())
def test_one_by_one_or_all_at_once_gives_the_same_file(blocks: list[Block]) -> None:
    data = HEAD
    for block in blocks:
        data = appended(data, [block])
    assert read_log(data, "p.toml").blocks == blocks
    assert data == written(*blocks)


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_a_line_that_cannot_be_read_is_named_wherever_it_is(ending: bytes) -> None:
    lines = written(*(block for block in SAMPLE_BLOCKS if block != SAMPLE_BLOCKS[9])).split(b"\n")
    for place in range(len(lines)):
        broken = ending.join([*lines[:place], b"oops", *lines[place:]])
        assert f"p.toml, line {place + 1}: " in refusal(broken)


def test_a_file_is_laid_out_for_people_too() -> None:
    blocks: list[Block] = [account(role="both"), answer("looked", choice="app")]
    laid_out = b"""format = 1
id = "0123456789abcdef0123456789abcdef"
created = 2026-11-22

[[account]]
id = "gmail"
kind = "gmail"
role = "both"
at = 2026-11-22

[[answer]]
account = "gmail"
control = "two-step"
revision = 1
answer = "looked"
choice = "app"
at = 2026-11-22 18:04:11+00:00
valid_until = 2027-12-22
"""
    assert written(*blocks) == laid_out
    assert appended(written(blocks[0]).rstrip(b"\n"), blocks[1:]) == laid_out


ACCOUNT = b'\n[[account]]\nid = "gmail"\nkind = "gmail"\nat = 2026-11-22\n'  # lines 4 to 8


@pytest.mark.parametrize(
    ("data", "where"),
    [
        pytest.param(b"format = 1\nid = ?\n", "line 2: ", id="in the head"),
        pytest.param(b"format = 1\r\nid = ?\r\n", "line 2: ", id="Windows line endings"),
        pytest.param(b"format = 1\nid = 5\n", "the first lines: ", id="a wrong type in the head"),
        pytest.param(HEAD + b"\n[[nonsense]]\na = 1\n", "line 5: ", id="an unknown block"),
        pytest.param(HEAD + ACCOUNT + b"x = 1\n", "line 5, account: ", id="an unknown key"),
        pytest.param(HEAD + b"# a\n\n# b\n" + ACCOUNT + b"x = 1\n", "line 8, account: ", id="gaps"),
        pytest.param(HEAD + ACCOUNT + ACCOUNT + b"x = 1\n", "line 10, account: ", id="second"),
        pytest.param(HEAD + ACCOUNT + b'label = "a\n', "line 9: ", id="a quote not closed"),
        pytest.param(HEAD + ACCOUNT + b"label = [\n\n\n", "line 9: ", id="a list not closed"),
        pytest.param(HEAD + ACCOUNT + b"label = [\r\n\r\n", "line 9: ", id="the same, Windows"),
        pytest.param(HEAD + ACCOUNT + b'label = "\xff"\n', "line 9: ", id="not UTF-8"),
        pytest.param(BOM + b"format = 1\n\n\xff", "line 3: ", id="not UTF-8 after a mark"),
        pytest.param(HEAD + ACCOUNT + b'label = "\0"\n', "line 9: ", id="a NUL"),
        pytest.param(HEAD + ACCOUNT + b"x = " + b"9" * 5000, "line 9: ", id="a number too long"),
        pytest.param(
            HEAD + ACCOUNT + b'\n[[left]]\naccount = "x"\nstate = "closed"\nat = 2026-11-22\n',
            "line 10: ",
            id="an unknown account",
        ),
    ],
)
def test_a_refusal_names_the_line(data: bytes, where: str) -> None:
    assert refusal(data).startswith(f"p.toml, {where}")


@given(logs(), st.integers(0, 20))
def test_what_stands_above_damage_is_whole_and_what_stands_below_is_not(
    blocks: list[Block], place: int
) -> None:
    above = written(*blocks[:place])
    assert whole_part(above) == above
    below = written(*blocks)[len(above) :]
    assert whole_part(above + b"\n[[answer]]\nanswer = \n" + below).rstrip() == above.rstrip()
    assert whole_part(b"form" + HEAD + below) == b""


def test_an_account_said_anew_corrects_the_first() -> None:
    first = account(role="both", label="old", login="other")
    second = account(role="personal", label="new")
    log = read_log(written(first, answer(), second), "p.toml")
    assert log.blocks == [first, answer(), second]
    assert list(profile_state(log.blocks).accounts.values()) == [second]


@pytest.mark.parametrize(
    "block", [b for b in SAMPLE_BLOCKS if getattr(b, "account", "") == "gmail"]
)
def test_a_block_about_an_unknown_account_is_refused(block: Block) -> None:
    assert "There is no account called gmail above this." in refusal(written(block))
    assert "There is no account called gmail above this." in refusal(written(block, account()))
    assert read_log(written(account(), block), "p.toml").blocks == [account(), block]


def test_you_are_known_without_being_declared_and_cannot_be() -> None:
    about_you = answer(account="you")
    assert read_log(written(about_you), "p.toml").blocks == [about_you]
    assert "No account can be called you." in refusal(written(account("you")))


@pytest.mark.parametrize("word", ["looked", "na"])
def test_an_answer_that_goes_stale_needs_its_last_day(word: str) -> None:
    without = answer(word, valid_until=None)
    assert "This answer has no valid_until." in refusal(written(account(), without))
    dated = answer(word, valid_until=date(2027, 1, 1))
    assert read_log(written(account(), dated), "p.toml").blocks == [account(), dated]


@pytest.mark.parametrize("word", ["think", "no", "unsure"])
def test_an_answer_that_never_goes_stale_needs_no_last_day(word: str) -> None:
    block = answer(word)
    assert read_log(written(account(), block), "p.toml").blocks == [account(), block]


@pytest.mark.parametrize("key", ["when", "using", "label"])
@pytest.mark.parametrize("text", ["me@example.org", "https://x", "07700 900123", "a\u202eb"])
def test_a_free_text_is_held_to_its_rules_on_reading_too(key: str, text: str) -> None:
    where = "account" if key == "label" else "plan"
    plan = b'[[plan]]\naccount = "gmail"\ncontrol = "x"\nwhen = "a"\nusing = "b"\nat = 2026-11-22\n'
    block = ACCOUNT + b'label = "c"\n' if where == "account" else ACCOUNT + plan
    old = {"when": b'when = "a"', "using": b'using = "b"', "label": b'label = "c"'}[key]
    assert read_log(HEAD + block, "p.toml").blocks
    refusal(HEAD + block.replace(old, f'{key} = "{text}"'.encode()))


@pytest.mark.parametrize("data", [b"", b"\n", b" \t\r\n\n"])
def test_an_empty_file_is_no_profile(data: bytes) -> None:
    assert "This file is empty" in refusal(data)


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (b"2", "written by a newer securecllr: it has format 2."),
        (b"999999999999", "written by a newer securecllr: it has format 0xe8d4a50fff."),
        (b"0x" + b"f" * 5000, "written by a newer securecllr: it has format 0xffff"),
        (b"0", "There is no profile format 0."),
        (b"-1", "There is no profile format -1."),
    ],
)
def test_another_format_is_refused(number: bytes, message: str) -> None:
    assert message in refusal(HEAD.replace(b"format = 1", b"format = " + number))


def test_a_newer_format_is_refused_before_its_unknown_keys() -> None:
    newer = HEAD.replace(b"format = 1", b"format = 2\nsealed = true") + b"[[novelty]]\na = 1\n"
    assert "written by a newer securecllr: it has format 2." in refusal(newer)


@pytest.mark.parametrize("missing", [b"format", b"id", b"created"])
def test_the_head_needs_each_of_its_keys(missing: bytes) -> None:
    lines = [line for line in HEAD.splitlines() if not line.startswith(missing)]
    assert f"The entry {missing.decode()} is missing." in refusal(b"\n".join(lines) + b"\n")


@pytest.mark.parametrize(
    "extra",
    [
        b"[account]\nid = 1\n",
        b"[[account.more]]\na = 1\n",
        b"[[account]]\n",
        b"[[]]\n",
        b"[[a.b]]\n",
        b'[["answer"]]\n',
        b'[["a]b"]]\n',
        b"[answer.more]\na = 1\n",
        b"account = []\n",
        b"[[account]]\nid = []\n[[x\n",
        b'[["\\u001b[31m"]]\n',
        b'[["\\u202e"]]\n',
    ],
)
def test_a_block_of_another_shape_is_refused_in_printable_words(extra: bytes) -> None:
    for data in (HEAD + extra, HEAD + ACCOUNT + extra):
        assert refusal(data).isprintable()


# What a version to come could have added, in every place where a format can grow.
NEWER = {
    "a block": b'\n[[habit]]\nname = "x"\nat = 2026-11-22\n',
    "a table": b"\n[preferences]\nsize = 2\n",
    "a key": ACCOUNT + b'colour = "red"\n',
    "a word for a phone": b'\n[[about]]\nphone = "folding"\nat = 2026-11-22\n',
    "a word for an event": b'\n[[event]]\nkind = "moved-house"\nat = 2026-11-22\n',
    "a word for an answer": ACCOUNT
    + b'\n[[answer]]\naccount = "gmail"\ncontrol = "x"\nrevision = 1\nanswer = "asked"\n'
    + b"at = 2026-11-22 18:04:11+00:00\n",
    "a word for how it was left": ACCOUNT
    + b'\n[[left]]\naccount = "gmail"\nstate = "sold"\nat = 2026-11-22\n',
}


@pytest.mark.parametrize("name", NEWER)
def test_sound_toml_that_is_not_known_is_from_a_newer_version(name: str) -> None:
    damage = b"\n[[answer]]\naccount = ???\n"
    for data in (
        HEAD + NEWER[name],
        written(*SAMPLE_BLOCKS) + NEWER[name],
        HEAD + NEWER[name] + damage,
        HEAD + damage + b"\n[[event]]\n" + NEWER[name],
    ):
        with pytest.raises(NewerFormat, match="written by a newer securecllr: ") as caught:
            read_log(data, "p.toml")
        assert "Update securecllr" in caught.value.remedy
        assert "edit" not in str(caught.value)


def test_a_key_in_the_head_that_is_not_known_is_from_a_newer_version() -> None:
    with pytest.raises(NewerFormat):
        read_log(HEAD + b"sealed = true\n", "p.toml")


def test_what_an_older_version_never_wrote_is_not_taken_for_newer() -> None:
    for data in (HEAD + ACCOUNT.replace(b"2026-11-22", b'"today"'), HEAD + b"[[account]]\n"):
        with pytest.raises(UserError) as caught:
            read_log(data, "p.toml")
        assert not isinstance(caught.value, NewerFormat)


def test_a_plan_is_a_when_then_or_a_day_or_both() -> None:
    start = ACCOUNT + b'\n[[plan]]\naccount = "gmail"\ncontrol = "x"\nat = 2026-11-22\n'
    texts, day = b'when = "a"\nusing = "b"\n', b"until = 2026-12-01\n"
    for more in (texts, day, texts + day):
        assert read_log(HEAD + start + more, "p.toml").blocks
    assert "no until" in refusal(HEAD + start)
    for half in (b'when = "a"\n', b'using = "b"\n' + day):
        assert "needs both" in refusal(HEAD + start + half)
