"""Makes shared copies that look like real ones: who has what, and how they answer. Invented."""

import random
from pathlib import Path

from securecllr.catalogue.model import ANSWER_WORDS, AnswerWord, Catalogue, Kind
from securecllr.catalogue.read import read_catalogue
from securecllr.profile.shared_copy import Shared, SharedCheck, shared_bytes

# How many of a hundred people have an account of a kind, as far as it matters here.
_HAVE = {
    "gmail": 45,
    "outlook": 25,
    "icloud": 12,
    "yahoo": 9,
    "bt": 8,
    "other-mailbox": 6,
    "council-mailbox": 90,
    "facebook-profile": 85,
    "facebook-page": 50,
    "instagram": 35,
    "x": 40,
    "whatsapp": 80,
    "whatsapp-group": 45,
    "nextdoor": 20,
    "linkedin": 30,
    "tiktok": 7,
    "youtube": 6,
    "threads": 5,
    "bluesky": 12,
}
# looked, think, no, unsure, na; some controls are better known than others.
_ANSWERS = {
    "two-step": (45, 17, 22, 14, 2),
    "unique-password": (35, 25, 30, 8, 2),
    "recovery-codes": (15, 10, 45, 27, 3),
    "mail-rules": (25, 15, 5, 50, 5),
    "login-email": (40, 10, 40, 5, 5),
}
_OTHERS = (45, 20, 17, 15, 3)
_UNANSWERED = 0.06
_HABIT = 0.85


def one_copy(catalogue: Catalogue, chance: random.Random, month: str) -> Shared:
    """Make the copy of one invented person, who mostly does the same on every account."""
    used = [k for k in catalogue.kinds.values() if chance.randrange(100) < _HAVE.get(k.id, 2)]
    used = used or [catalogue.kinds["gmail"]]
    person = [kind for kind in catalogue.kinds.values() if kind.group == "person"]
    care = chance.gauss(0, 0.5)
    habits = {control: _word(control, chance, care) for control in catalogue.controls}
    checks = [
        _answer(catalogue, kind, control, chance, habits)
        for kind in (*used, *person)
        for control in catalogue.controls
        if _is_asked(catalogue, kind, control) and chance.random() > _UNANSWERED
    ]
    return Shared(shared=1, id=f"{chance.getrandbits(128):032x}", month=month, check=checks)


def _is_asked(catalogue: Catalogue, kind: Kind, control: str) -> bool:
    """Tell whether the first walk asks this of this kind of account."""
    how_to = catalogue.how_to(kind.id, control)
    part = catalogue.controls[control].walk.part_in(kind.group)
    return part == "first" and how_to is not None and how_to.has_steps


def _word(control: str, chance: random.Random, care: float) -> AnswerWord:
    weights = list(_ANSWERS.get(control, _OTHERS))
    weights[0] = max(1, round(weights[0] * (1 + care)))
    return chance.choices(ANSWER_WORDS, weights)[0]


def _answer(
    catalogue: Catalogue,
    kind: Kind,
    control: str,
    chance: random.Random,
    habits: dict[str, AnswerWord],
) -> SharedCheck:
    """Answer one question about one account."""
    word = habits[control] if chance.random() < _HABIT else _word(control, chance, 0)
    steps = kind.second_steps.offered if kind.second_steps else []
    choice = None
    if word in ("looked", "think") and catalogue.controls[control].choices and steps:
        # What comes last on a platform's list is what most people have.
        choice = chance.choices(steps, range(1, len(steps) + 1))[0]
    return SharedCheck(kind.id, control, word, choice)


def write_copies(folder: Path, number: int, seed: int = 1, month: str = "2026-11") -> None:
    """Fill a folder with the copies of so many invented people."""
    chance = random.Random(seed)  # noqa: S311 - made-up people, the same in each run
    catalogue = read_catalogue()
    folder.mkdir(parents=True, exist_ok=True)
    for place in range(number):
        data = shared_bytes(one_copy(catalogue, chance, month))
        (folder / f"securecllr-shared-{place:05}.toml").write_bytes(data)
