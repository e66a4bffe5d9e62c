"""What terminals send that is no key, and what is: to be mixed at random, the same each time."""

import random

# Each is whole: what follows it is a key again.
REPLIES = (
    b"\x1b[?62;22c",  # device attributes
    b"\x1b[>0;276;0c",
    b"\x1b[=1;2c",
    b"\x1b[0n",  # status
    b"\x1b[24;80R",  # where the cursor is
    b"\x1b[1;2R",
    b"\x1b[?24;80R",
    b"\x1b[8;24;80t",  # sizes
    b"\x1b[4;480;640t",
    b"\x1b[48;24;80;480;640t",
    b"\x1b[48;1;1;1;1t",
    b"\x1b[?2048;2$y",  # modes
    b"\x1b[4;2$y",
    b"\x1b[?997;1n",
    b"\x1b[?9u",  # the Kitty protocol
    b"\x1b[115:83;66:3;83u",  # a key let go
    b"\x1b[1;1:3A",
    b"\x1b[3;1:3~",
    b"\x1b[50~",  # Textual reads a 2 here
    b"\x1b[u",
    b"\x1b[99999999u",
    b"\x1b[1114112u",
    b"\x1b[55296u",
    b"\x1b[50;;1114112u",
    b"\x1b]11;rgb:1c1c/1e1e/2626\x07",  # colours
    b"\x1b]11;rgb:1c1c/1e1e/2626\x1b\\",
    b"\x1b]10;rgba:ffff/ffff/ffff/ffff\x9c",
    b"\x1b]4;1;rgb:2222/2222/2222\x07",
    b"\x1b]52;c;MjIyMg==\x07",
    b"\x1bP>|xterm(390)\x1b\\",  # versions and settings
    b"\x1bP1$r2 q\x1b\\",
    b"\x1bP1+r544e=787465726d\x1b\\",
    b"\x1bP!|00000000\x1b\\",
    b"\x1b_Gi=31;OK\x1b\\",  # pictures
    b"\x1b^2222\x1b\\",
    b"\x1bX2222\x1b\\",
    "\x1b]l2 Fenster, größer\x1b\\".encode(),
    b"\x9b?62;22c",  # the same, from one byte
    b"\x90>|xterm(390)\x9c",
    b"\x9d11;rgb:1c1c/1e1e/2626\x9c",
    b"\xc2\x9b?62;22c",
    b"\x1b[I",  # the window has the focus, or has not
    b"\x1b[O",
    b"\x1b[M\x23\x21\x21",  # the old mouse
    b"\x1b[M\x43\x80\x30",
    b"\x1b[M\x20\xc3\xa9",
    b"\x1b[M\x20\xff\xff",
    b"\x1b[96;10;20M",
    b"\x1b[<129;3;5M",
    b"\x1b[<0;-3;5M",
    b"\x1b[<0;99999999;5M",
    b"\x1b[201~",  # an end without a start
    b"\x1b[200~\x1b[201~",
    b"\xff",  # no letters
    b"\xfe\xff",
    b"\x80",
    b"\x9c",
    b"\xf5\x80\x80\x80",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\x1b[" + b"2;" * 200 + b"2c",
    b"\x1bP" + b"2" * 500 + b"\x1b\\",
    b"\x1b[2 q",
    b"\x1b[?1;2\x18",
)

STARTS = (b"\x1b", b"\x1b[", b"\x1b]", b"\x1bP", b"\x9b", b"\x1b[200~", b"\x1b[<")

# Alt and a key: none of ours. With a pause after the escape it is two keys.
ALT_KEYS = (b"\x1bq", b"\x1bz", b"\x1b(0\x1b(B")

# Each as it is sent, and what Textual calls it.
KEYS = (
    (b"2", "2"),
    (b"s", "s"),
    (b"\r", "enter"),
    (b" ", "space"),
    (b"\t", "tab"),
    (b"\x7f", "backspace"),
    (b"\x03", "ctrl+c"),
    (b"\x1a", "ctrl+z"),
    (b"\x1b[A", "up"),
    (b"\x1bOB", "down"),
    (b"\x1b[1;5C", "ctrl+right"),
    (b"\x1b[3~", "delete"),
    (b"\x1b[6~", "pagedown"),
    (b"\x1b[Z", "shift+tab"),
    (b"\x1bOP", "f1"),
    (b"\x1b[[A", "f1"),
    (b"\x1bOr", "2"),
    (b"\x1b[27u", "escape"),
    (b"\x1b[50;;50u", "2"),
    (b"\x1b[122;5u", "ctrl+z"),
    (b"\x1b[1;1:1B", "down"),
    (b"\x1b[115:83;66:1;115u", "s"),
    ("ŷ".encode(), "ŷ"),
    ("議".encode(), "議"),
)


def same(seed: int) -> random.Random:
    """Return a generator of the same numbers each time."""
    return random.Random(seed)  # noqa: S311 - nothing secret comes of it


def noise(by: random.Random) -> bytes:
    """Make some bytes in which there is no key, however they are cut."""
    return b"".join(by.choice(REPLIES + ALT_KEYS) for _ in range(by.randint(1, 4)))


def cut_short(by: random.Random) -> bytes:
    """Make the beginning of a reply; what it is followed by begins with an escape."""
    escaped = [reply for reply in REPLIES if reply[0] == 0x1B and b"[200~" not in reply]
    reply, rest = by.choice(escaped), by.choice(escaped)
    return reply[: by.randint(2, len(reply))] + rest


def mixed(by: random.Random) -> tuple[bytes, list[str]]:
    """Make some bytes, and say which keys are in them."""
    data = b""
    names: list[str] = []
    for _ in range(by.randint(1, 8)):
        if by.random() < 0.5:
            data += by.choice(REPLIES)
        else:
            key, name = by.choice(KEYS)
            data, names = data + key, [*names, name]
    return data, names


def rubbish(by: random.Random) -> bytes:
    """Make any bytes at all, with more of those that begin something than there would be."""
    kinds = (
        lambda: by.randbytes(by.randint(1, 8)),
        lambda: by.choice(REPLIES)[: by.randint(1, 12)],
        lambda: by.choice(KEYS)[0],
        lambda: by.choice(STARTS),
        lambda: bytes(by.choice(b"0123456789:;<=>?$ u~ABMRct") for _ in range(by.randint(1, 8))),
    )
    return b"".join(by.choice(kinds)() for _ in range(by.randint(1, 6)))


def split(data: bytes, by: random.Random) -> list[bytes]:
    """Cut bytes anywhere."""
    cuts = sorted(by.randint(0, len(data)) for _ in range(by.randint(0, 4)))
    return [data[a:b] for a, b in zip([0, *cuts], [*cuts, len(data)], strict=True) if a < b]
