"""Nothing that runs in the page can reach anybody, whatever it tries: its policy forbids it."""

from __future__ import annotations

import http.client
from pathlib import Path

import pytest

from tests.page.browser.chromium import Chromium
from tests.page.browser.conftest import People, Profiles
from tests.page.browser.serving import OPEN, Host
from tests.page.browser.windows import Engine, Window, evaluate, quoted, until

pytestmark = [pytest.mark.slow, pytest.mark.allow_hosts(["127.0.0.1"])]

# Each way to reach somebody; it resolves once it has worked or failed.
_WAYS = """
const at = name => `${TO}/${name}`;
const ended = (what, good, bad = "onerror") =>
  new Promise(done => { what[good] = what[bad] = done; });
const ways = {
  fetch: () => fetch(at("fetch"), {mode: "no-cors"}),
  xhr: () => { const asked = new XMLHttpRequest(); asked.open("GET", at("xhr")); asked.send();
    return ended(asked, "onload"); },
  socket: () => ended(new WebSocket(at("socket").replace("http", "ws")), "onopen", "onclose"),
  events: () => { const events = new EventSource(at("events"));
    return ended(events, "onopen").then(() => events.close()); },
};
const tried = async () => {
  for (const way of Object.values(ways)) {
    try { await Promise.race([way(), new Promise(late => setTimeout(late, 2000))]); } catch {}
  }
  return Object.keys(ways);
};
"""
_OF_A_PAGE = """
const put = (name, made) => { const element = document.createElement(name);
  Object.assign(element, made); document.body.append(element);
  return ended(element, "onload").then(() => element.remove()); };
ways.beacon = () => navigator.sendBeacon(at("beacon"), "words");
ways.image = () => put("img", {src: at("image")});
ways.script = () => put("script", {src: at("script")});
ways.style = () => put("link", {rel: "stylesheet", href: at("style")});
"""
_LEADS_AWAY = """
for (const name of Object.keys(ways)) delete ways[name];
ways.frame = () => put("iframe", {src: at("frame")});
ways.form = () => { const form = document.createElement("form");
  form.action = at("form"); form.method = "post"; document.body.append(form);
  form.submit(); };  // last: it leads away
"""
_OF_A_WORKER = """
ways.imported = () => importScripts(at("imported"));
tried().then(names => postMessage(names));
"""


def from_page(origin: str, leads: str = "") -> str:
    """Return what tries every way from the page itself; or those alone that lead elsewhere."""
    ways = f"{_WAYS} {_OF_A_PAGE} {leads}"
    return f"(() => {{ const TO = {quoted(origin)}; {ways} return tried(); }})()"


def from_worker(origin: str) -> str:
    """Return what tries every way from a worker of the page."""
    script = f"const TO = {quoted(origin)}; {_WAYS} {_OF_A_WORKER}"
    return f"""new Promise((done, failed) => {{
      const worker = new Worker(URL.createObjectURL(new Blob([{quoted(script)}])));
      worker.onmessage = ({{data}}) => {{ worker.terminate(); done(data); }};
      worker.onerror = failed; }})"""


def heard(host: Host) -> list[str]:
    """Return what has reached a host: whatever was sent before this has, too."""
    line = http.client.HTTPConnection("127.0.0.1", host.server_port)
    line.request("GET", "/still-there")
    line.getresponse().read()
    line.close()
    assert "/still-there" in host.asked
    return sorted(path for path in host.asked if path != "/still-there")


@pytest.mark.parametrize("opened", ["file", "host"])
def test_nothing_reaches_anybody(
    engine: Engine, opened: str, people: People, page_file: Path, served: Host
) -> None:
    address = page_file.as_uri() if opened == "file" else served.address
    window = people.come(engine, address).window
    served.asked.clear()
    connections = served.connections
    tried = evaluate(window, from_worker(served.origin))
    assert "fetch" in tried
    assert heard(served) == []
    if isinstance(engine, Chromium):
        assert_program_is_shut_in(window, served)
    tried = evaluate(window, from_page(served.origin))
    assert {"beacon", "image", "fetch", "socket"} <= set(tried)
    assert heard(served) == []
    # Nobody even connected, but for those who looked whether it still listens.
    assert served.connections - connections == len(served.asked)
    # Chromium connects for these two before it looks at the policy, and then says nothing.
    assert evaluate(window, from_page(served.origin, _LEADS_AWAY)) == ["frame", "form"]
    assert heard(served) == []
    assert evaluate(window, "location.href") == address


def assert_program_is_shut_in(window: Window, served: Host) -> None:
    """The worker that runs Python reaches nobody either."""
    page = window.page  # type: ignore[attr-defined]  # only Playwright looks into a worker
    page.workers[0].evaluate(
        "to => fetch(to, {mode: 'no-cors'}).catch(() => null)", f"{served.origin}/program"
    )
    assert heard(served) == []


def test_without_the_policy_all_of_it_would_arrive(
    engine: Engine, profiles: Profiles, served: Host
) -> None:
    window = profiles.new(engine).window()
    window.open(served.origin + OPEN)
    served.asked.clear()
    names = {f"/{name}" for name in evaluate(window, from_worker(served.origin))}
    until(lambda: names <= set(heard(served)), f"all of {names}")
    assert {"beacon", "image"} <= set(evaluate(window, from_page(served.origin)))
    evaluate(window, f"void {from_page(served.origin, _LEADS_AWAY)}")
    until(lambda: {"/beacon", "/image", "/frame", "/form"} <= set(heard(served)), "a form")
