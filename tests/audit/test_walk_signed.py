"""The sign-off: what it covers, and when it can be given."""

from collections.abc import Callable
from datetime import timedelta

from msgspec.structs import replace

from securecllr.audit.walk import Walk
from securecllr.catalogue.model import PackInUse
from securecllr.profile.log import read_log
from securecllr.profile.model import Answer, Attestation
from securecllr.profile.standing import standing
from tests.audit.factory import NOON, catalogue
from tests.audit.small import small
from tests.audit.walking import Clock, say


def test_a_sign_off_covers_exactly_the_bytes_above_it(walk: Walk) -> None:
    walk.pick("mail", None)
    say(walk, ("mail", "password"), "looked")
    before, standing_before = walk.store.log.data, walk.store.log.blocks[:]
    attestation = walk.sign_off(assisted=False)
    say(walk, ("mail", "codes"), "no")
    covered = walk.store.path.read_bytes()[: attestation.bytes]
    assert covered == walk.store.log.data[: attestation.bytes] == before
    assert read_log(covered, "copy").blocks == standing_before
    assert b"attestation" not in covered


def test_a_second_sign_off_covers_the_first(walk: Walk) -> None:
    walk.pick("mail", None)
    one = walk.sign_off(assisted=False)
    two = walk.sign_off(assisted=True)
    covered = read_log(walk.store.log.data[: two.bytes], "copy")
    assert covered.blocks[-1] == one
    assert (one.assisted, two.assisted) == (False, True)


def test_sign_off_works_from_the_first_answer_and_with_nothing_but_unsure(
    walk: Walk, open_walk: Callable[..., Walk]
) -> None:
    walk.pick("mail", None)
    while (section := walk.next_section()) is not None:
        say(walk, section.open[0].key, "unsure")
        signed = walk.sign_off(assisted=False)
        assert open_walk().now.attestation == signed
    assert {said.answer for said in walk.now.answers.values()} == {"unsure"}
    assert not walk.now.changed_since
    assert walk.first_walk_finished


def test_a_sign_off_says_what_was_asked_when_and_by_which_catalogue(
    open_walk: Callable[..., Walk], clock: Clock
) -> None:
    over = small()
    pack = PackInUse(name="Ours", version="2", digest="ab" * 32)
    texts = dict.fromkeys(("2026-02", "2026-11", "2025-12"), over.declarations["2026-11"])
    walk = open_walk(
        catalogue(
            list(over.controls.values()),
            list(over.kinds.values()),
            packs=[pack],
            declarations={id_: replace(text, id=id_) for id_, text in texts.items()},
        )
    )
    walk.pick("mail", None)
    size = walk.store.size
    clock.forward(hours=5)
    assert walk.sign_off(assisted=True) == Attestation(
        at=NOON + timedelta(hours=5),
        declaration="2026-11",
        catalogue="7",
        packs=["Ours 2 " + "ab" * 32],
        assisted=True,
        bytes=size,
    )


def test_anything_saved_after_a_sign_off_shows(walk: Walk) -> None:
    walk.pick("mail", None)
    seen = [(walk.now.attestation, walk.now.changed_since)]
    signed = walk.sign_off(assisted=False)
    seen.append((walk.now.attestation, walk.now.changed_since))
    say(walk, ("mail", "password"), "looked")
    seen.append((walk.now.attestation, walk.now.changed_since))
    assert seen == [(None, True), (signed, False), (signed, True)]


def test_folding_the_file_anew_gives_the_same_standing(walk: Walk) -> None:
    walk.pick("social", "both")
    walk.change_role("social", "personal")
    say(walk, ("social", "two-step"), "no")
    say(walk, ("social", "two-step"), "looked", "text")
    walk.sign_off(assisted=False)
    walk.pick_left("forum", "open")
    blocks = read_log(walk.store.path.read_bytes(), "copy").blocks
    assert standing(blocks) == walk.now
    assert sum(isinstance(block, Answer) for block in blocks) == 2
