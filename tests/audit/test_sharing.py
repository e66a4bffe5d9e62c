"""What goes into a shared copy: what counts today, and of a second word only that to a yes."""

from datetime import timedelta

from securecllr.audit.sharing import left_out, shared_checks
from securecllr.profile.model import LeftState
from securecllr.profile.shared_copy import SharedCheck
from tests.audit.factory import TODAY, account, answer, folded, left
from tests.audit.small import small

PAST = TODAY - timedelta(days=1)


def test_a_yes_is_shared_with_its_second_word_and_what_is_due_is_not() -> None:
    now = folded(
        *("mail", account("social", role="both"), "forum"),
        answer("mail", "password", "looked", valid_until=PAST),
        answer("mail", "two-step", "looked", choice="app"),
        answer("mail", "codes", "no"),
        answer("social", "two-step", "think", choice="text"),
        answer("social", "password", "unsure"),
        left("forum", "open"),
    )
    assert shared_checks(small(), now, TODAY) == [
        SharedCheck("mail", "two-step", "looked", "app"),
        SharedCheck("mail", "codes", "no"),
        SharedCheck("social", "password", "unsure"),
        SharedCheck("social", "two-step", "think", "text"),
        SharedCheck("social", "apart", "no"),
        SharedCheck("forum", "old-account", "no"),
    ]
    assert left_out(small(), now, TODAY) == 1


def test_an_old_account_is_shared_where_it_is_open_or_nobody_gets_in() -> None:
    states: dict[str, LeftState] = {
        "social": "closed",
        "forum": "paused",
        "mail": "locked-out",
        "page": "open",
    }
    gone = [left(id_, state) for id_, state in states.items()]
    assert shared_checks(small(), folded(*states, *gone), TODAY) == [
        SharedCheck("mail", "old-account", "unsure"),
        SharedCheck("page", "old-account", "no"),
    ]
