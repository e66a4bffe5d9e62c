"""What a page costs grows with the accounts, never with their square: counted in calls."""

import sys
from collections.abc import Callable, Iterator

import pytest

from securecllr.audit.engine import Audit
from securecllr.catalogue.read import read_catalogue

CATALOGUE = read_catalogue()
# Three of each: accounts of one kind are told apart.
KINDS = ["gmail", "outlook", "x", "facebook-profile", "instagram", "whatsapp", "youtube", "tiktok"]


@pytest.fixture
def counted() -> Iterator[Callable[[Callable[[], object]], int]]:
    """A function that returns how many calls another one makes."""

    def count(work: Callable[[], object]) -> int:
        calls = 0

        def called(_frame: object, event: str, _argument: object) -> None:
            nonlocal calls
            calls += event == "call"

        sys.setprofile(called)
        try:
            work()
        finally:
            sys.setprofile(None)
        return calls

    before = sys.getprofile()
    yield count
    sys.setprofile(before)


@pytest.mark.parametrize(
    "part",
    [Audit.plan, Audit.count, Audit.due, Audit.glance, Audit.quick_open, Audit.to_recheck],
    ids=lambda part: part.__name__,
)
def test_three_times_the_accounts_are_three_times_the_work(
    part: Callable[[Audit], object],
    open_audit: Callable[..., Audit],
    counted: Callable[[Callable[[], object]], int],
) -> None:
    audit = open_audit(CATALOGUE)
    work = []
    for _ in range(3):
        for kind in KINDS:
            audit.pick(kind, None)
        work.append(counted(lambda: part(audit)))  # a pick has emptied what was kept
    first, second, third = work
    assert first > 100
    # The last eight cost no more than those before them; squares would cost two thirds more.
    assert third - second < 1.25 * (second - first)
