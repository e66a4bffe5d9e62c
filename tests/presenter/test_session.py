"""Where a session is: pages, a timer that only counts up, hands as numbers."""

from hypothesis import given
from hypothesis import strategies as st

from securecllr.presenter.parts import PARTS, PartId
from securecllr.presenter.session import PresenterSession, counted, planned_by, timed, turned, used

LAST = 9


def test_pages_go_on_and_back_and_stop_at_both_ends() -> None:
    session = PresenterSession()
    assert turned(session, -1, LAST, "why", 0.0).page == 0
    assert turned(session, 4, LAST, "why", 0.0).page == 4
    assert turned(session, 99, LAST, "why", 0.0).page == LAST


def test_turning_hides_the_counts_and_touches_nothing_else() -> None:
    session = counted(PresenterSession(counted=True, blank=True), "app", [1, 2, 3])
    there = turned(session, 1, LAST, "why", 0.0)
    assert (there.counted, there.blank, there.counts) == (False, True, {"app": [1, 2, 3]})


def test_the_timer_stands_until_it_is_started_and_counts_for_the_part_that_is_shown() -> None:
    session = turned(PresenterSession(), 1, LAST, "why", 1000.0)
    assert used(session, "why", 5000.0) == 0
    session = timed(session, "why", 1000.0)
    assert used(session, "why", 1060.0) == 60
    session = turned(session, 3, LAST, "why", 1060.0)
    assert used(session, "demo", 1090.0, "demo") == 30
    assert used(session, "demo", 1090.0, "why") == 60
    assert used(session, "demo", 1090.0) == 90
    session = timed(session, "demo", 1090.0)
    assert used(session, "demo", 9999.0) == 90
    session = timed(session, "demo", 2000.0)
    assert used(session, "demo", 2010.0) == 100


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["turn", "time"]),
            st.sampled_from(list(PARTS)),
            st.floats(-100, 1000, allow_nan=False),
        ),
        max_size=30,
    )
)
def test_used_time_never_goes_down(acts: list[tuple[str, PartId, float]]) -> None:
    session, now, before = PresenterSession(), 10_000.0, 0.0
    for act, part, passed in acts:
        now = max(1.0, now + passed)  # a clock may be set back
        session = (
            turned(session, session.page + 1, LAST, part, now)
            if act == "turn"
            else timed(session, part, now)
        )
        spent = used(session, part, now)
        assert spent >= before - 1e-6
        before = spent


def test_a_second_count_takes_the_place_of_the_first() -> None:
    session = counted(counted(PresenterSession(), "app", [1, 2, 3]), "app", [4, 5, 6])
    assert session.counts == {"app": [4, 5, 6]}


def test_what_is_planned_adds_up() -> None:
    assert [planned_by(part) for part in PARTS] == [5, 20, 40, 45]
