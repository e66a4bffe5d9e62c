"""Profiles to show screens over, by name: each made once, then copied."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from securecllr.audit.engine import Audit
from tests.audit.walking import save_sign_off
from tests.flows.interfaces import open_audit, scripted
from tests.flows.returns import somebody
from tests.flows.scripts import BEGIN, CHOSEN
from tests.languages import speaking
from tests.tui.driving import answered

_SIX = ["gmail", "facebook-profile", "facebook-page", "instagram", "x", "nextdoor"]


def prepare(name: str, path: Path) -> None:
    """Leave a profile of this name at a path."""
    if data := _made(name):
        path.write_bytes(data)


@cache
def _made(name: str) -> bytes:
    with speaking("en"), TemporaryDirectory() as folder:  # the steps go by English words
        path = Path(folder) / "profile.toml"
        _MAKERS[name](path)
        return path.read_bytes() if path.exists() else b""


def _new(_path: Path) -> None:
    """Nothing yet."""


def _picked(path: Path) -> Audit:
    """Two accounts, no answer."""
    audit = open_audit(path)
    audit.pick("gmail", None)
    audit.pick("facebook-profile", "both")
    return audit


def _half(path: Path) -> None:
    """The mailbox is done; two questions of Facebook are answered."""
    audit = _picked(path)
    gmail, facebook, *_rest = audit.sections()
    for check in gmail.open:
        audit.answer(check, "looked", choice="app" if check.control.choices else None)
    for check, answer in zip(facebook.open, ("think", "no"), strict=False):
        audit.answer(check, answer)  # type: ignore[arg-type]


def _mailbox(path: Path) -> None:
    """One mailbox, no answer."""
    open_audit(path).pick("gmail", None)


def _alarm(path: Path) -> None:
    """The mailbox is done but for its last question, the one on devices."""
    audit = _picked(path)
    for check in audit.sections()[0].open[:-1]:
        audit.answer(check, "unsure")


def _finished(path: Path) -> Audit:
    """The first walk is done, with every kind of answer."""
    accounts = [("gmail", None), ("facebook-profile", "both")]
    return answered(path, accounts, ["no", "looked", "unsure", "think"])


def _signed(path: Path) -> None:
    """The same, signed off."""
    save_sign_off(_finished(path))


def _worst(path: Path) -> None:
    """Six accounts, each answer a no."""
    roles = [None, "both", "councillor", "both", "both", "both"]
    answered(path, list(zip(_SIX, roles, strict=True)), ["no"])


def _best(path: Path) -> None:
    """Two accounts with all in place."""
    accounts = [("gmail", None), ("facebook-profile", "personal")]
    audit = answered(path, accounts, ["looked"])
    for check in audit.checks():
        if check.settled is None:
            choice = "passkey" if check.control.choices else None
            audit.answer(check, "looked", choice=choice)


def _page(path: Path) -> None:
    """A Page, the profile that it signs in through, and others; no answer."""
    audit = open_audit(path)
    audit.pick("gmail", None)
    audit.pick("facebook-profile", "personal")
    audit.pick("facebook-page", "councillor")
    audit.pick("x", "councillor")


def _left(path: Path) -> None:
    """An account that is no longer used and is still open."""
    audit = _picked(path)
    audit.pick_left("x", "open")


def _chosen(path: Path) -> None:
    """The accounts are chosen, and nothing else is said."""
    scripted(open_audit(path), CHOSEN)


def _begun(path: Path) -> None:
    """The first run, to home."""
    scripted(open_audit(path), BEGIN)


def _somebody(path: Path) -> None:
    """Four accounts, all looked at but two things, signed off."""
    somebody(path)


_MAKERS = {
    "somebody": _somebody,
    "new": _new,
    "chosen": _chosen,
    "begun": _begun,
    "picked": _picked,
    "half": _half,
    "mailbox": _mailbox,
    "alarm": _alarm,
    "finished": _finished,
    "signed": _signed,
    "worst": _worst,
    "best": _best,
    "page": _page,
    "left": _left,
}
