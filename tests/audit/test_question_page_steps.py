"""What a question page adds to its question: the second words to a yes, and the steps."""

from datetime import timedelta

from msgspec.structs import replace

from securecllr.audit.question_page import (
    choice_options,
)
from tests.audit.factory import (
    TODAY,
    catalogue,
    check_of,
    control,
    folded,
    how_to,
    kind,
    left,
    second_steps,
)
from tests.audit.question_pages import page
from tests.audit.small import small


def test_the_second_words_are_those_the_platform_offers_and_something_else() -> None:
    now = folded("mail", "social")
    found = choice_options(check_of(now, "mail", "two-step", small()))
    assert [(option.number, option.choice) for option in found] == [
        (1, "app"),
        (2, "text"),
        (3, None),
    ]
    assert found[0].text == "A code"
    assert found[-1].text == "Something else, or I'm not sure which"
    best_first = choice_options(check_of(now, "social", "two-step", small()))
    assert [option.choice for option in best_first] == ["passkey", "app", "text", None]


def test_a_control_without_choices_has_no_second_words() -> None:
    now = folded("mail", "page")
    assert choice_options(check_of(now, "mail", "password", small())) == ()
    over = small()
    over.kinds["mail"] = replace(over.kinds["mail"], second_steps=None)
    assert choice_options(check_of(now, "mail", "two-step", over)) == ()


def test_a_second_step_that_the_control_has_no_words_for_is_left_out() -> None:
    over = small()
    over.kinds["mail"] = replace(
        over.kinds["mail"], second_steps=second_steps("pigeon", "text", note="Mind.")
    )
    found = choice_options(check_of(folded("mail"), "mail", "two-step", over))
    assert [option.choice for option in found] == ["text", None]
    assert page("mail", "two-step", "mail", over=over).note == "Mind."
    assert page("mail", "password", "mail", over=over).note == ""
    assert page("mail", "two-step", "mail").note == ""


def test_steps_say_when_menus_may_have_moved() -> None:
    days = {"a": 180, "b": 181}
    blocks = [how_to(id_, checked_on=TODAY - timedelta(days=n)) for id_, n in days.items()]
    blocks.append(how_to("c", checked_on=None))
    controls = [control(each) for each in ("a", "b", "c")]
    over = catalogue(controls, [kind("mail", "mailbox", *blocks)])
    old = [page("mail", each, "mail", over=over).steps[0].old for each in ("a", "b", "c")]
    assert old == [False, True, False]


def test_a_page_about_the_person_shows_each_platforms_steps_once() -> None:
    over = small()
    for id_ in ("social", "forum", "mail"):
        steps = how_to("ready", steps=[id_] if id_ != "mail" else [], not_offered="No.")
        blocks = [*over.kinds[id_].how_to, steps]
        over.kinds[id_] = replace(over.kinds[id_], how_to=blocks)
    used = ("social", "mail", "pager", "social-2", "forum", "forum-2", left("forum", "open"))
    found = page("you", "ready", *used, over=over).steps
    assert [(steps.title, steps.how_to.steps) for steps in found] == [
        ("", ["Open the app."]),
        ("Social", ["social"]),
        ("Forum", ["forum"]),
    ]
    gone = page("you", "ready", "mail", "forum", left("forum", "open"), over=over).steps
    assert [steps.title for steps in gone] == [""]


def test_a_page_about_an_account_shows_its_own_steps_only() -> None:
    found = page("social", "password", "social", "mail").steps
    assert [steps.title for steps in found] == [""]
    assert found[0].how_to == small().how_to("social", "password")
