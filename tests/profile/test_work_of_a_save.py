"""What a save asks for, counted: of the system, and of what writes and reads TOML."""

import tomllib
from pathlib import Path

import pytest
import tomli_w

from securecllr.profile.store import Store
from tests.profile.blocks import DAY, SAMPLE, answer
from tests.profile.faults import Faults

pytestmark = pytest.mark.posix("it counts calls that POSIX has")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    path = tmp_path / "p.toml"
    path.write_bytes(SAMPLE)
    store = Store.open(path, DAY)
    store.exclusive = True
    store.add(answer("no"))  # the first one of an opening keeps the last good state, too
    return store


def test_a_save_asks_the_system_for_no_more_than_it_has_to(store: Store) -> None:
    faults = Faults(0, lambda: None)
    with faults.everywhere():
        store.add(answer("unsure"))
    # The file as it was seen last, by the store, before the writing and after it; the new one; its
    # name; and that the name lasts.
    assert list(dict.fromkeys(faults.calls[:-3])) == [
        *("stat", "open", "write", "fsync", "fstat", "close of the file", "replace"),
    ]
    assert faults.calls[-3:] == ["open", "fsync", "close"]
    assert {call: faults.calls.count(call) for call in ("stat", "open", "fsync")} == {
        "stat": 3,
        "open": 2,
        "fsync": 2,
    }


def test_a_block_is_written_out_once_and_read_back_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def counted(module: object, name: str) -> None:
        really = getattr(module, name)

        def counting(text: object) -> object:
            done.append(name)
            return really(text)

        monkeypatch.setattr(module, name, counting)

    counted(tomli_w, "dumps")
    counted(tomllib, "loads")
    store.add(answer("unsure"))
    assert done == ["dumps", "loads"]
