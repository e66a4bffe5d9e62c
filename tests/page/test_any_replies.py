"""Whatever is pressed, in whatever order: each page is whole, and nothing is raised."""

import random

import pytest

from securecllr.profile.log import read_log
from tests.flows.scripts import BEGIN, SCRIPTS, SIGN_OFF
from tests.marks import slow_but
from tests.page.checking import check, offered
from tests.page.playing import do
from tests.page.pressing import Window


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_page_of_every_script_is_whole(name: str) -> None:
    window = Window(opened="file")
    for step in SCRIPTS[name]:
        do(window, step)
        check(window)


SEEDS = [str(seed) for seed in range(12)]


@pytest.mark.parametrize("seed", slow_but(set(SEEDS[:3]), SEEDS))
def test_any_sequence_of_what_is_offered_is_borne(seed: str) -> None:
    chance = random.Random(seed)  # noqa: S311 - which buttons to press
    window = Window()
    if chance.random() < 0.7:
        for step in [*BEGIN, *SIGN_OFF]:
            do(window, step)
    for _ in range(120):
        window.reply(chance.choice(offered(window)))
        check(window)
        if window.profile is not None:
            read_log(window.profile, "")
