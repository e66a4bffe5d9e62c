"""What drives the three engines does what it says: keys, a finger, windows, storage."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.page.browser.conftest import Profiles
from tests.page.browser.windows import Engine, Window, evaluate, wait_for

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>A form</title>
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; script-src 'unsafe-inline'">
<form><input type="radio" name="row" value="0"><input type="radio" name="row" value="1">
<input name="text"><button id="go">Go on</button></form><script>
const log = [];
for (const name of ["click", "touchstart", "submit", "dblclick"]) addEventListener(name, event => {
  log.push(name); if (name === "submit") event.preventDefault(); });
onpopstate = () => log.push("back");
const kept = (mode, work) => new Promise(done => { const asked = indexedDB.open("kept", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("all");
  asked.onsuccess = () => { const request = work(
    asked.result.transaction("all", mode).objectStore("all"));
    request.onsuccess = () => done(request.result ?? null); }; });
const held = () => new Promise(done => navigator.locks.request("one", {ifAvailable: true}, lock => {
  done(lock !== null); return lock && new Promise(() => {}); }));
</script></html>"""
GO = "(box => [box.x + box.width / 2, box.y + box.height / 2])(go.getBoundingClientRect())"

VALUES = "[document.forms[0].row.value, document.forms[0].text.value]"


@pytest.fixture
def address(tmp_path: Path) -> str:
    path = tmp_path / "form.html"
    path.write_text(PAGE, "utf-8")
    return path.as_uri()


def opened(engine: Engine, profiles: Profiles, address: str) -> Window:
    window = profiles.new(engine, (390, 844), touch=True).window()
    window.open(address)
    return window


def test_keys_and_pointers_are_as_a_persons(
    engine: Engine, profiles: Profiles, address: str
) -> None:
    window = opened(engine, profiles, address)
    assert evaluate(window, "[innerWidth, innerHeight]") == [390, 844]
    window.press("Tab", "ArrowDown", "Tab", "a", " ", "b")
    assert evaluate(window, VALUES) == ["1", "a b"]
    evaluate(window, "log.splice(0)")
    window.press("Control+a", "c", "Shift+Tab", "Tab", "Tab", "Enter")
    assert evaluate(window, VALUES) == ["1", "c"]
    assert evaluate(window, "log.splice(0)") == ["click", "submit"]
    x, y = evaluate(window, GO)
    window.tap(x, y)
    touched = ["click", "submit"] if engine.name == "webkit" else ["touchstart", "click", "submit"]
    assert evaluate(window, "log.splice(0)") == touched
    window.click(x, y, times=2)
    assert evaluate(window, "log.splice(0).filter(name => name === 'click')") == ["click"] * 2
    assert window.picture().startswith(b"\x89PNG")


def test_windows_of_a_profile_share_what_is_stored_and_no_other_does(
    engine: Engine, profiles: Profiles, address: str
) -> None:
    first = profiles.new(engine)
    one, two = first.window(), first.window()
    one.open(address)
    two.open(address)
    evaluate(one, "kept('readwrite', all => all.put('words', 'key'))")
    assert evaluate(two, "kept('readonly', all => all.get('key'))") == "words"
    assert [evaluate(window, "held()") for window in (one, two)] == [True, False]
    other = profiles.new(engine).window()
    other.open(address)
    assert evaluate(other, "kept('readonly', all => all.get('key'))") is None


def test_going_back_inside_of_a_page_and_loading_it_again(
    engine: Engine, profiles: Profiles, address: str
) -> None:
    window = opened(engine, profiles, address)
    evaluate(window, "history.pushState(1, '')")
    window.back()
    wait_for(window, "log.includes('back')")
    window.reload()
    assert evaluate(window, "[log, document.title]") == [[], "A form"]
