"""The sign-off: what it covers, and when it can be given."""

from collections.abc import Callable
from datetime import timedelta

from msgspec.structs import replace

from securecllr.audit.engine import Audit
from securecllr.catalogue.model import PackInUse
from securecllr.errors import KeyringProblem
from securecllr.profile.log import read_log
from securecllr.profile.model import Answer, Attestation
from securecllr.profile.state import profile_state
from tests.audit.factory import NOON, catalogue
from tests.audit.small import small
from tests.audit.walking import Clock, save_sign_off, say


def test_a_sign_off_covers_exactly_the_bytes_above_it(audit: Audit) -> None:
    audit.pick("mail", None)
    say(audit, ("mail", "password"), "looked")
    before, standing_before = audit.store.log.data, audit.store.log.blocks[:]
    attestation = save_sign_off(audit)
    say(audit, ("mail", "codes"), "no")
    covered = audit.store.path.read_bytes()[: attestation.bytes]
    assert covered == audit.store.log.data[: attestation.bytes] == before
    assert read_log(covered, "copy").blocks == standing_before
    assert b"attestation" not in covered


def test_a_second_sign_off_covers_the_first(audit: Audit) -> None:
    audit.pick("mail", None)
    one = save_sign_off(audit)
    two = save_sign_off(audit, assisted=True)
    covered = read_log(audit.store.log.data[: two.bytes], "copy")
    assert covered.blocks[-1] == one
    assert (one.assisted, two.assisted) == (False, True)


def test_sign_off_works_from_the_first_answer_and_with_nothing_but_unsure(
    audit: Audit, open_audit: Callable[..., Audit]
) -> None:
    audit.pick("mail", None)
    while (section := audit.next_section()) is not None:
        say(audit, section.open[0].key, "unsure")
        signed = save_sign_off(audit)
        assert open_audit().now.attestation == signed
    assert {said.answer for said in audit.now.answers.values()} == {"unsure"}
    assert not audit.now.changed_since
    assert audit.first_walk_finished


def test_a_sign_off_says_what_was_asked_when_and_by_which_catalogue(
    open_audit: Callable[..., Audit], clock: Clock
) -> None:
    over = small()
    pack = PackInUse(name="Ours", version="2", digest="ab" * 32)
    texts = dict.fromkeys(("2026-02", "2026-11", "2025-12"), over.declarations["2026-11"])
    audit = open_audit(
        catalogue(
            list(over.controls.values()),
            list(over.kinds.values()),
            packs=[pack],
            declarations={id_: replace(text, id=id_) for id_, text in texts.items()},
        )
    )
    audit.pick("mail", None)
    size = audit.store.size
    clock.forward(hours=5)
    assert save_sign_off(audit, assisted=True) == Attestation(
        at=NOON + timedelta(hours=5),
        declaration="2026-11",
        catalogue="7",
        packs=["Ours 2 " + "ab" * 32],
        assisted=True,
        bytes=size,
    )


def test_what_is_taken_in_counts_also_where_it_is_as_long_as_what_it_replaces(
    audit: Audit, open_audit: Callable[..., Audit], clock: Clock
) -> None:
    audit.pick("mail", None)
    say(audit, ("mail", "password"), "looked")
    other = open_audit()
    clock.forward(days=600)
    theirs = save_sign_off(other)
    clock.forward(days=-600)
    save_sign_off(audit)  # not saved: it would cover what nobody has seen here
    assert audit.unsaved is not None
    counts, size = [audit.sign_off_count()], audit.store.size
    audit.store.take_in()
    assert (audit.now.attestation, audit.store.size) == (theirs, size)
    counts.append(audit.sign_off_count())
    assert [(count.looked_at, count.due) for count in counts] == [(1, 0), (0, 1)]


def test_anything_saved_after_a_sign_off_shows(audit: Audit) -> None:
    audit.pick("mail", None)
    seen = [(audit.now.attestation, audit.now.changed_since)]
    signed = save_sign_off(audit)
    seen.append((audit.now.attestation, audit.now.changed_since))
    say(audit, ("mail", "password"), "looked")
    seen.append((audit.now.attestation, audit.now.changed_since))
    assert seen == [(None, True), (signed, False), (signed, True)]


def test_folding_the_file_anew_gives_the_same_standing(audit: Audit) -> None:
    audit.pick("social", "both")
    audit.change_role("social", "personal")
    say(audit, ("social", "two-step"), "no")
    say(audit, ("social", "two-step"), "looked", "text")
    save_sign_off(audit)
    audit.pick_left("forum", "open")
    blocks = read_log(audit.store.path.read_bytes(), "copy").blocks
    assert profile_state(blocks) == audit.now
    assert sum(isinstance(block, Answer) for block in blocks) == 2


def test_why_a_sign_off_is_not_sealed_is_kept_until_the_next_one(audit: Audit) -> None:
    audit.pick("mail", None)
    seen = []
    whys: list[KeyringProblem | None] = ["locked", None]
    for why in whys:
        draft = audit.draft_sign_off(assisted=False)
        audit.sign_off(draft, not_sealed=why)
        seen.append(audit.not_sealed)
        assert audit.now.attestation == audit.signed_now == draft
    assert seen == ["locked", None]
