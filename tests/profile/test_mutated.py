"""A profile that was damaged is read or refused with one message: nothing else ever happens."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from securecllr.errors import UserError
from securecllr.profile.log import Log, read_log
from tests.profile.blocks import SAMPLE, account, appended, written

Damage = tuple[str, int, int, bytes]

# Pieces that mean something in TOML or to a terminal.
PIECES = [b"\n", b"\r", b'"', b'"""', b"[[", b"]]", b"[[answer]]\n", b"=", b"#", b"\\u202e", b"\0"]
PIECES += [b"\x1b[31m", b"\xff", b"\xef\xbb\xbf", b"{a=[", b".", b"9" * 20, b"-", b"true", b"'"]

damages = st.tuples(
    st.sampled_from(["flip", "cut", "insert", "double", "move"]),
    st.integers(0, len(SAMPLE)),
    st.integers(1, 60),
    st.sampled_from(PIECES) | st.binary(min_size=1, max_size=4),
)


def damaged(data: bytes, damage: Damage) -> bytes:
    how, place, length, piece = damage
    before, middle, after = data[:place], data[place : place + length], data[place + length :]
    match how:
        case "flip":
            return before + bytes(byte ^ piece[0] for byte in middle[:1]) + middle[1:] + after
        case "cut":
            return before + after
        case "insert":
            return before + piece + middle + after
        case "double":
            return before + middle + middle + after
        case _:
            return middle + before + after


def read_or_refused(data: bytes) -> Log | None:
    """Read it, or take the one message that says why not; let anything else through."""
    refusal = "p.toml"
    log = None
    try:
        log = read_log(data, "p.toml")
    except UserError as error:
        refusal = str(error)
    assert refusal.startswith("p.toml")
    assert refusal.isprintable()
    assert log is None or log.data == data
    return log


@settings(max_examples=500)
@given(st.lists(damages, min_size=1, max_size=4))
@example([("cut", SAMPLE.index(b"\n\n["), len(SAMPLE), b"")])
def test_a_damaged_profile_is_read_or_refused(all_damage: list[Damage]) -> None:
    data = SAMPLE
    for damage in all_damage:
        data = damaged(data, damage)
    read_or_refused(data)


def test_a_profile_cut_off_anywhere_is_read_or_refused_and_can_be_added_to() -> None:
    whole = read_log(SAMPLE, "p.toml").blocks
    for end in range(len(SAMPLE)):
        log = read_or_refused(SAMPLE[:end])
        if log is not None:
            assert log.blocks[:-1] == whole[: len(log.blocks[:-1])]
            new = account("new")
            assert read_log(appended(log.data, [new]), "p.toml").blocks == [*log.blocks, new]


def test_a_head_alone_is_an_empty_profile() -> None:
    log = read_or_refused(written())
    assert log is not None
    assert log.blocks == []
