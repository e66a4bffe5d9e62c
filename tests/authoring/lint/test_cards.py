"""What a card asks of the kinds that it lists, and steps for those who have no account there."""

from msgspec.structs import replace

from tests.authoring.lint.cases import BLOCK, Change, each
from tests.authoring.lint.good_catalogue import block, found, good, lines
from tests.authoring.lint.good_kinds import HACKED

GO = "Go on."
HACKED_NUMBER = 3  # of the blocks of Gmail
HACKED_BLOCK = 'gmail.toml: how_to "hacked": '


def test_a_card_that_lists_kinds_has_a_block_for_each_but_the_person() -> None:
    catalogue = good()
    catalogue.cards["copied"] = replace(HACKED, id="copied", by_kind="Where to report it")
    missing = [finding for finding in found(catalogue) if "copied" in finding.block]
    kinds = [kind.id for kind in catalogue.kinds.values() if kind.group != "person"]
    assert {finding.file for finding in missing} == {f"{kind}.toml" for kind in kinds}
    assert {finding.problem for finding in missing} == {"This block is missing."}


def test_a_block_that_every_kind_needs_anyway_is_found_missing_once() -> None:
    catalogue = good()
    catalogue.cards["hacked"] = replace(HACKED, by_kind="Getting back in")
    gmail = catalogue.kinds["gmail"]
    catalogue.kinds["gmail"] = replace(gmail, how_to=gmail.how_to[:HACKED_NUMBER])
    assert lines(catalogue) == [HACKED_BLOCK + "control: This block is missing."]


def test_the_steps_of_a_card_need_no_end_and_may_say_what_to_know() -> None:
    assert lines(block(HACKED_NUMBER, phone=['Tap "On". You see no word then.'])) == []


def test_a_card_says_what_to_do_without_an_account() -> None:
    link = "https://example.com/form"
    assert lines(block(HACKED_NUMBER, without_account=[GO], without_account_link=link)) == []


@each(
    (
        lambda: block(without_account=[GO]),
        BLOCK + "without_account: A question is only asked of people who have the account.",
    ),
    (
        lambda: block(HACKED_NUMBER, without_account=[GO] * 10),
        HACKED_BLOCK + "without_account: There are 10 steps.",
    ),
    (
        lambda: block(HACKED_NUMBER, without_account=["You go."]),
        HACKED_BLOCK + 'without_account 1: This step starts with "You".',
    ),
    (
        lambda: block(HACKED_NUMBER, without_account_link="https://example.com/form"),
        HACKED_BLOCK + "without_account_link: There is a link, and nothing to do there.",
    ),
)
def test_steps_without_an_account_that_help_nobody(change: Change, line: str) -> None:
    assert lines(change()) == [line]
