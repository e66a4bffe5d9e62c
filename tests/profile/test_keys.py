"""The keyring: one that keeps secrets is used, and every other is as good as none."""

import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.core import load_keyring
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from securecllr.errors import NoKeyring
from securecllr.profile import keyring_store
from tests.profile.blocks import PROFILE_ID
from tests.profile.keyrings import Broken, Chain, Forgetful, Memory, Quoting, Rewriting

FAIL = load_keyring("keyring.backends.fail.Keyring")
NULL = load_keyring("keyring.backends.null.Keyring")
PLAIN = load_keyring("keyrings.alt.file.PlaintextKeyring")

SECRET = "c2VjcmV0IHRoYXQgbm9ib2R5IG1heSBzZWU="  # noqa: S105 - nobody's

Use = Callable[[object], None]


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Use:
    """Makes a backend the one that keyring chose."""
    return lambda backend: monkeypatch.setattr(keyring, "get_keyring", lambda: backend)


def refusal(act: Callable[..., Any], *arguments: str) -> NoKeyring:
    with pytest.raises(NoKeyring) as caught:
        act(PROFILE_ID, *arguments)
    return caught.value


USELESS = [
    pytest.param(FAIL, "none", id="none"),
    pytest.param(NULL, "none", id="null"),
    pytest.param(PLAIN, "insecure", id="a plain file"),
    pytest.param(Chain(FAIL, NULL), "none", id="a chain of none"),
    pytest.param(Chain(NULL, PLAIN), "insecure", id="a chain of bad ones"),
    pytest.param(Broken(KeyringLocked("locked")), "locked", id="locked"),
    pytest.param(Broken(InitError("Prompt dismissed..")), "locked", id="the prompt dismissed"),
    pytest.param(Broken(PasswordSetError("no")), "locked", id="refused"),
    pytest.param(Broken(NoKeyringError("gone")), "locked", id="gone"),
    pytest.param(Broken(BrokenPipeError("gone")), "locked", id="the connection gone"),
    pytest.param(Broken(TypeError("what?")), "locked", id="an error of its own"),
]


@pytest.mark.parametrize(("backend", "why"), USELESS)
def test_a_keyring_of_no_use_says_why(backend: object, why: str, use: Use) -> None:
    use(backend)
    for act, arguments in (
        (keyring_store.fetch, ()),
        (keyring_store.keep, (SECRET,)),
        (keyring_store.forget, ()),
    ):
        no = refusal(act, *arguments)
        assert no.why == why
        assert no.backend == keyring_store.name_of(backend)
    assert keyring_store.backend_name() == (keyring_store.name_of(backend), why)


@pytest.mark.parametrize(
    ("backend", "why"),
    [
        *USELESS,
        pytest.param(Quoting(), "locked", id="quotes"),
        pytest.param(Rewriting(), "none", id="rewrites"),
        pytest.param(Forgetful(), "none", id="forgets"),
    ],
)
def test_no_secret_is_in_a_refusal(backend: object, why: str, use: Use) -> None:
    use(backend)
    no = refusal(keyring_store.keep, SECRET)
    assert no.why == why
    told = [str(no), repr(no), *traceback.format_exception(no)]
    assert not [text for text in told if SECRET[:12] in text]


def test_a_file_that_anyone_can_read_is_never_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, use: Use
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    use(Chain(PLAIN))
    refusal(keyring_store.keep, SECRET)
    assert not list(tmp_path.iterdir())


def test_in_a_chain_the_first_good_one_is_used(use: Use) -> None:
    good, later = Memory(), Memory()
    use(Chain(FAIL, PLAIN, good, later))
    keyring_store.keep(PROFILE_ID, SECRET)
    assert good.kept == {("securecllr", PROFILE_ID): SECRET}
    assert later.kept == {}
    assert keyring_store.backend_name() == (keyring_store.name_of(good), None)


def test_what_is_kept_is_fetched_and_forgotten(use: Use) -> None:
    use(Memory())
    assert keyring_store.fetch(PROFILE_ID) is None
    assert keyring_store.forget(PROFILE_ID) is False
    keyring_store.keep(PROFILE_ID, SECRET)
    assert keyring_store.fetch(PROFILE_ID) == SECRET
    assert keyring_store.fetch("other") is None
    assert keyring_store.forget(PROFILE_ID) is True
    assert keyring_store.fetch(PROFILE_ID) is None


@pytest.mark.parametrize(
    "error",
    [ModuleNotFoundError("nonsense"), AttributeError("Keyring"), RuntimeError("not viable")],
    ids=["no such module", "no such class", "one that cannot run here"],
)
def test_a_keyring_that_cannot_be_loaded_is_none(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chosen() -> object:
        raise error

    monkeypatch.setattr(keyring, "get_keyring", chosen)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "nonsense.Keyring")
    assert refusal(keyring_store.fetch).why == "none"
    assert keyring_store.backend_name() == ("nonsense.Keyring", "none")


def test_asking_which_keyring_there_is_leaves_nothing_in_it(use: Use) -> None:
    memory = Memory()
    use(memory)
    assert keyring_store.backend_name()[1] is None
    assert memory.kept == {}


def test_what_takes_too_long_is_given_up_and_goes_on_by_itself() -> None:
    answered, done = threading.Event(), list[str]()

    def work() -> None:
        answered.wait()
        done.append("late")

    with pytest.raises(keyring_store.TookTooLong) as caught:
        keyring_store.with_limit(work, 0.0)
    assert not done
    answered.set()
    caught.value.thread.join()
    assert done == ["late"]


def test_within_its_limit_work_returns_or_raises_as_ever() -> None:
    assert keyring_store.with_limit(lambda: 7, 60.0) == 7
    with pytest.raises(ZeroDivisionError):
        keyring_store.with_limit(lambda: 1 // 0, 60.0)


def test_a_keyring_that_does_not_answer_is_asked_again_only_when_it_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered, asked = threading.Event(), list[str]()

    class Silent(Memory):
        def get_password(self, service: str, name: str) -> str | None:
            asked.append(name)
            answered.wait()
            return super().get_password(service, name)

    monkeypatch.setattr(keyring_store, "_backend", Silent)
    monkeypatch.setattr(keyring_store, "LIMIT", 0.0)
    assert refusal(keyring_store.fetch).why == "silent"
    assert refusal(keyring_store.fetch).why == "silent"
    assert len(asked) <= 1, "the second time it is not even asked"
    assert keyring_store._given_up
    answered.set()
    keyring_store._given_up.join()
    monkeypatch.setattr(keyring_store, "LIMIT", 60.0)
    assert keyring_store.fetch(PROFILE_ID) is None
