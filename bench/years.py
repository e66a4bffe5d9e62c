"""A profile of ten years: 40 sign-offs and 3,000 answers. How long it takes to open and to save.

Prints medians; judges nothing. Run: python -m bench.years
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import ANSWER_WORDS
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.model import Account, Answer, Attestation, Block, Event
from securecllr.profile.store import Store

START = datetime(2026, 11, 22, 18, 4, 11, tzinfo=UTC)
SIGN_OFFS, ANSWERS = 40, 3_000
ACCOUNTS = ("gmail", "facebook-profile", "facebook-page", "x", "instagram")
CONTROLS = ("two-step", "unique-password", "login-email", "devices", "who-sees", "found-by")


def answer(number: int, at: datetime) -> Answer:
    word = ANSWER_WORDS[number % len(ANSWER_WORDS)]
    return Answer(
        account=ACCOUNTS[number % len(ACCOUNTS)],
        control=CONTROLS[number // len(ACCOUNTS) % len(CONTROLS)],
        revision=1,
        answer=word,
        reason="not-offered" if word == "na" else None,
        at=at,
        valid_until=at.date() + timedelta(days=390) if word in ("looked", "na") else None,
    )


def ten_years(path: Path) -> Store:
    """Write the profile, sign-off by sign-off."""
    store = Store.open(path, START.date())
    store.add(*(Account(id=kind, kind=kind, at=START.date()) for kind in ACCOUNTS))
    each = ANSWERS // SIGN_OFFS
    for season in range(SIGN_OFFS):
        at = START + timedelta(days=91 * season)
        blocks: list[Block] = [answer(season * each + number, at) for number in range(each)]
        blocks.append(Event(kind="new-phone", at=at.date()))
        store.add(*blocks)
        signed = Attestation(
            at=at,
            declaration="2026-11",
            catalogue="7",
            assisted=False,
            bytes=store.size,
            key="ed25519:" + "A" * 43 + "=",
            signature="A" * 86 + "==",
        )
        store.add(signed)
    return store


def median_ms(act: Callable[[int], object], rounds: int) -> float:
    taken = []
    for number in range(rounds):
        start = time.perf_counter()
        act(number)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "profile.toml"
        store = ten_years(path)
        day = date(2036, 11, 22)
        moment = START + timedelta(days=3650)
        audit = Audit(read_catalogue(), store, lambda: moment)
        lines = path.with_name("windows.toml")
        lines.write_bytes(store.log.data.replace(b"\n", b"\r\n"))
        print(f"file: {store.size:,} bytes, {SIGN_OFFS} sign-offs, {ANSWERS:,} answers")
        print(f"open: {median_ms(lambda _n: Store.open(path, day), 15):.0f} ms")
        print(f"open, Windows lines: {median_ms(lambda _n: Store.open(lines, day), 15):.0f} ms")
        print(f"plan: {median_ms(lambda _n: audit.plan(), 15):.1f} ms")
        print(f"since the last sign-off: {median_ms(lambda _n: audit.since(), 15):.1f} ms")
        save = partial(answer, at=moment)
        print(f"save one answer: {median_ms(lambda n: store.add(save(n)), 100):.1f} ms")


if __name__ == "__main__":
    main()
