"""Random and damaged bytes, the same each time."""

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

SEED = 20261122
HALF, TWICE = 0.5, 0.1
SAMPLES = sorted((Path(__file__).parent.parent.parent / "profiles").glob("*.toml"))

# Pieces that mean something in TOML, in our format, or to a terminal.
PIECES = [b"\n", b"\r\n", b"\r", b'"', b'"""', b"'''", b"[[", b"]]", b"[[answer]]\n", b"=", b"#"]
PIECES += [b"\\u202e", b"\\uD800", b"\0", b"\x1b[31m", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"{a=["]
PIECES += [b".", b"9" * 5000, b"a." * 600, b"[" * 200, b"-", b"true", b"'", b"\xe2\x80\xa8", b"\t"]
VALUES = [b"1", b"-1", b"0x1F", b"1e400", b"nan", b"-inf", b'""', b"''", b"[]", b"[[], [1]]"]
VALUES += [b"{}", b"{a = {b = 1}}", b"true", b"2026-02-30", b"0001-01-01", b"9999-12-31", b"'x'"]
VALUES += [b"0001-01-01T00:00:00+14:00", b"9999-12-31T23:59:59-14:00", b"23:59:60", b"07", b"?"]
VALUES += [b"2026-11-22T10:00:00", b"2026-11-22 10:00:00.123456Z", b'"\\u001b[0m"', b"1_0", b""]
VALUES += [b'"' + b"x" * 300 + b'"', b'"you"', b'"gmail"', b'"a@b.c"', b"9" * 30, b'"Jo\xcc\x81"']

_KEY = re.compile(rb"^(\w+) = (.*)$", re.MULTILINE)


def random_bytes(chance: random.Random, _data: bytes) -> bytes:
    return chance.randbytes(chance.randint(0, 400))


def random_toml_signs(chance: random.Random, _data: bytes) -> bytes:
    signs = [*PIECES, *VALUES, b"format = 1\n", b"id", b" = ", b"[[account]]\n", b"at = "]
    return b"".join(chance.choices(signs, k=chance.randint(0, 40)))


def flipped(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(chance: random.Random, data: bytes) -> bytes:
    start, end = sorted(chance.choices(range(len(data) + 1), k=2))
    return chance.choice([data[:start], data[:start] + data[end:], data[start:end]])


def with_piece(chance: random.Random, data: bytes) -> bytes:
    place = chance.randint(0, len(data))
    return data[:place] + chance.choice(PIECES) + data[place + chance.randint(0, 5) :]


def moved(chance: random.Random, data: bytes) -> bytes:
    one, two, three = sorted(chance.choices(range(len(data) + 1), k=3))
    return data[:one] + data[two:three] + data[one:two] + data[three:]


def blocks_shuffled(chance: random.Random, data: bytes) -> bytes:
    head, *blocks = re.split(rb"(?m)^(?=\[\[)", data)
    blocks += chance.choices(blocks, k=chance.randint(0, 3))
    chance.shuffle(blocks)
    return head + b"".join(blocks[: chance.randint(0, len(blocks))])


def blocks_dropped(chance: random.Random, data: bytes) -> bytes:
    head, *blocks = re.split(rb"(?m)^(?=\[\[)", data)
    kept = [b for b in blocks if b.startswith(b"[[account]]") or chance.random() < HALF]
    return chance.choice([b"", b"\xef\xbb\xbf"]) + head + b"".join(kept)


def written_otherwise(chance: random.Random, data: bytes) -> bytes:
    """The same in other hands: comments, spaces, Windows lines, the other quotes."""
    lines = data.split(b"\n")
    ends = [b"", b"", b" ", b"\t", b" # mine", b"\r"]
    swaps = [(b'"', b"'"), (b" = ", b"="), (b" = ", b"\t =  "), (b"+00:00", b"Z")]
    changed = []
    for line in lines:
        old, new = chance.choice(swaps)
        changed.append(line.replace(old, new) + chance.choice(ends))
    return b"\n".join(changed)


def lines_changed(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    for _ in range(chance.randint(1, 3)):
        place, other = chance.randrange(len(lines)), chance.choice(lines)
        lines[place : place + chance.randint(0, 2)] = [other] * chance.randint(0, 2)
    return chance.choice([b"\n", b"\n", b"\r\n"]).join(lines)


def value_changed(chance: random.Random, data: bytes) -> bytes:
    found = chance.choice(list(_KEY.finditer(data)))
    return data[: found.start(2)] + chance.choice(VALUES) + data[found.end(2) :]


def key_changed(chance: random.Random, data: bytes) -> bytes:
    one, other = chance.choices(list(_KEY.finditer(data)), k=2)
    return data[: one.start(1)] + other[1] + data[one.end(1) :]


WAYS: list[Callable[[random.Random, bytes], bytes]] = [
    *(random_bytes, random_toml_signs, flipped, cut, with_piece, moved),
    *(
        blocks_dropped,
        written_otherwise,
        blocks_shuffled,
        lines_changed,
        value_changed,
        value_changed,
        key_changed,
    ),
]


def inputs(count: int, seed: int = SEED) -> Iterator[tuple[str, bytes]]:
    """Return so many inputs, each with the name of the way in which it was made."""
    chance = random.Random(seed)  # noqa: S311 - inputs to try, no secret
    samples = [path.read_bytes() for path in SAMPLES]
    for number in range(count):
        way = WAYS[number % len(WAYS)]
        data = way(chance, chance.choice(samples))
        if chance.random() < TWICE and data:
            data = chance.choice([flipped, with_piece, moved])(chance, data)
        yield way.__name__, data
