"""Which steps are shown on which device."""

from datetime import date

import pytest

from securecllr.catalogue.model import HowTo
from securecllr.messages.steps import Device, device_of, how_to_lines, steps_on
from securecllr.profile.model import About, Phone

APART = HowTo(
    control="two-step",
    iphone=["Open it.", "Tap the cog."],
    android=["Open it.", "Tap the dots.", "Tap the cog."],
    phone=["Tap the end."],
    computer=["Click the end."],
    fix=["Turn it on."],
    expect="You should see it.",
)


@pytest.mark.parametrize(
    ("device", "wanted"),
    [
        ("iphone", ["Open it.", "Tap the cog.", "Tap the end."]),
        ("android", ["Open it.", "Tap the dots.", "Tap the cog.", "Tap the end."]),
        ("computer", ["Click the end."]),
        (
            "phone",
            [
                "Open it.",
                "On an iPhone: Tap the cog.",
                "On Android: Tap the dots.",
                "On Android: Tap the cog.",
                "Tap the end.",
            ],
        ),
    ],
)
def test_each_phone_has_its_own_steps_and_an_unknown_one_has_both(
    device: Device, wanted: list[str]
) -> None:
    assert steps_on(APART, device) == wanted
    assert steps_on(HowTo(control="two-step", steps=["Look."]), device) == ["Look."]


@pytest.mark.parametrize("phone", ["iphone", "android", "none", None])
def test_the_phone_is_the_one_that_the_person_has(phone: Phone | None) -> None:
    about = About(phone=phone, at=date(2026, 11, 29))
    known = phone if phone in ("iphone", "android") else "phone"
    assert device_of("phone", about) == known
    assert device_of("computer", about) == "computer"
    assert device_of("phone", None) == "phone"


def test_after_a_no_one_list_leads_to_the_end() -> None:
    lines = how_to_lines(APART, "computer", put_right=True)
    assert [(line.number, line.text) for line in lines if line.kind == "step"] == [
        (1, "Click the end."),
        (2, "Turn it on."),
    ]
    assert APART.expect not in [line.text for line in lines]


def test_without_an_account_there_is_a_list_and_a_link_of_its_own() -> None:
    how_to = HowTo(
        control="copied",
        steps=["Go there.", "Report it."],
        careful="Keep it.",
        link="https://example.com/help",
        without_account=["Fill in the form."],
        without_account_link="https://example.com/form",
    )
    lines = how_to_lines(how_to, "phone")
    assert [line.text for line in lines] == [
        "First: Keep it.",
        "Go there.",
        "Report it.",
        "Straight there, but you may have to sign in: https://example.com/help",
        "",
        "If you have no account there",
        "Fill in the form.",
        "Straight there: https://example.com/form",
    ]
    assert [line.number for line in lines if line.kind == "step"] == [1, 2, 1]
