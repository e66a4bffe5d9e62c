from securecllr.catalogue.model import AskIf, Variant
from tests.catalogue.lint.cases import BLOCK, CONTROL, KIND, OLD, Change, each
from tests.catalogue.lint.factory import block, control, good, kind, lines, variant
from tests.catalogue.lint.good_kinds import GMAIL, how_to, reason

ROLES = 'roles: The roles do not fit a kind of the group "'


@each(
    (
        lambda: control("old-account", ask_if=AskIf("lost", ["no"])),
        OLD + 'ask_if: There is nothing called "lost" here.',
    ),
    (
        lambda: control("old-account", ask_if=AskIf("old-account", ["no"])),
        OLD + 'ask_if: There is nothing called "old-account" here.',
    ),
    (lambda: control(alarm="fire"), CONTROL + 'alarm: There is nothing called "fire" here.'),
    (
        lambda: variant(kind="myspace"),
        CONTROL + 'variants 1 kind: There is nothing called "myspace" here.',
    ),
    (
        lambda: control(variants=[Variant(hint="So.")]),
        CONTROL + "variants 1: This variant does not say whom it is for.",
    ),
    (
        lambda: control(choices_question=None),
        CONTROL + "choices_question: Choices and the question that asks for them come together.",
    ),
    (
        lambda: control(stronger="Go further"),
        CONTROL + "stronger: This does not say which choice to add.",
    ),
    (
        lambda: control("old-account", stronger="Add {choice}"),
        OLD + "stronger: This does not say which choice to add.",
    ),
    (lambda: kind(login="myspace"), KIND + 'login: There is nothing called "myspace" here.'),
    (lambda: kind(login="gmail"), KIND + 'login: There is nothing called "gmail" here.'),
    (lambda: kind(roles=["both"]), KIND + ROLES + 'mailbox".'),
    (lambda: kind("facebook-page", roles=[]), "facebook-page.toml: kind: " + ROLES + 'page".'),
    (
        lambda: kind(how_to=[*GMAIL.how_to, how_to("lost")]),
        'gmail.toml: how_to "lost": control: There is nothing called "lost" here.',
    ),
    (
        lambda: block(1, choice="pigeon"),
        'gmail.toml: how_to "two-step" (pigeon): choice: There is nothing called "pigeon" here.',
    ),
    (
        lambda: kind(how_to=[*GMAIL.how_to, reason("hacked", choice="app")]),
        'gmail.toml: how_to "hacked" (app): choice: There is nothing called "app" here.',
    ),
)
def test_a_name_that_leads_nowhere(change: Change, line: str) -> None:
    assert line in lines(change())


def test_a_block_may_be_for_a_card() -> None:
    assert good().kinds["gmail"].how_to[3].control in good().cards
    assert BLOCK not in "".join(lines(good()))
