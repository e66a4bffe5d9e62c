"""What the page takes in Chromium: ``python -m bench.page [FILE]``, after a build.

Aims: first text 0.3 s, first question 3 s, click to the next page 0.1 s, 6 MB on the way.
"""

from __future__ import annotations

import argparse
import gzip
import os
import signal
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.start_chromium import started

PAGE = Path(__file__).parents[1] / "dist" / "securecllr.html"
LONGEST = 120
ONCE = 0.005
_TURN = 0.004  # seconds in which the pages run, between two brakes

_HEADING = "document.querySelector('h1')?.textContent ?? ''"
# Runs before anything of the page: when there is text, and when the first page of the walk.
_WATCH = """
    window.seen = {};
    const look = () => {
        if (!seen.text && document.querySelector("h1")) seen.text = performance.now();
        if (!seen.question && document.querySelector("#app [data-reply]")) {
            seen.question = performance.now();
        }
        if (!seen.question) setTimeout(look, 5);
    };
    look();
"""
# Clicks, and returns how long it takes until another page is there and drawn.
_CLICK = """selector => new Promise(done => {
    const app = document.getElementById("app"), start = performance.now();
    const watch = new MutationObserver(() => {
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    });
    watch.observe(app, { childList: true });
    document.querySelector(selector).click();
})"""
_MARK = """() => new Promise(done => {
    const said = document.getElementById("status"), start = performance.now();
    const watch = new MutationObserver(() => {
        if (!said.textContent) return;
        watch.disconnect();
        done(performance.now() - start);
    });
    watch.observe(said, { childList: true, characterData: true });
    document.querySelector("input[data-option]:not(:checked)").click();
})"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def begun(page: Page, address: str) -> tuple[float, float]:
    """Open the page and return the seconds to the first text and to the first question."""
    page.goto(address, wait_until="commit")
    deadline = time.monotonic() + LONGEST
    while time.monotonic() < deadline:
        seen: dict[str, float] = page.evaluate("window.seen ?? {}")
        if "question" in seen:
            return seen["text"] / 1000, seen["question"] / 1000
        time.sleep(ONCE)
    raise SystemExit(f"Nothing after {LONGEST} s: {page.evaluate(_HEADING)}")


def renderers(browser: Browser) -> list[tuple[int, float]]:
    """Return the processes that hold pages, with the seconds of processor that each has had."""
    found = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return [(each["id"], each["cpuTime"]) for each in found if each["type"] == "renderer"]


def memory(process: int) -> float:
    """Return the megabytes that a process has to itself."""
    status = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8")
    lines = dict(line.split(":", 1) for line in status.splitlines()[1:])
    return sum(int(lines[name].split()[0]) for name in ("Private_Clean", "Private_Dirty")) / 1024


@contextmanager
def slowed(browser: Browser, times: int) -> Iterator[None]:
    """Let the pages' processes run for a part of the time: the browser's own brake spares workers.

    Args:
        browser: The browser.
        times: How many times slower.
    """
    over = threading.Event()
    processes = [process for process, _seconds in renderers(browser)]

    def brake() -> None:
        while not over.is_set():
            for process in processes:
                os.kill(process, signal.SIGSTOP)
            time.sleep(_TURN * (times - 1))
            for process in processes:
                os.kill(process, signal.SIGCONT)
            time.sleep(_TURN)

    thread = threading.Thread(target=brake)
    if times > 1:
        thread.start()
    try:
        yield
    finally:
        over.set()
        if times > 1:
            thread.join()


def measure(address: str, *, slower: int, times: int) -> None:
    """Print a line of figures with the processor so many times slower."""
    texts, colds, warms, clicks, marks, sizes, work = [], [], [], [], [], [], []
    with sync_playwright() as playwright:
        for _time in range(times):
            browser = started(playwright)
            page = browser.new_context().new_page()
            page.add_init_script(_WATCH)
            with slowed(browser, slower):
                text, question = begun(page, address)
                texts.append(text)
                colds.append(question)
                work.append(max(seconds for _process, seconds in renderers(browser)))
                clicks.append(page.evaluate(_CLICK, "ul.menu button") / 1000)
                marks.append(page.evaluate(_MARK) / 1000)
                clicks.append(page.evaluate(_CLICK, "button.back") / 1000)
                sizes.append(max(memory(process) for process, _seconds in renderers(browser)))
                warms.append(begun(page, address)[1])
            browser.close()
    figures = {
        "first text": texts,
        "first question, cold": colds,
        "of which processor": work,
        "first question, warm": warms,
        "click to page": clicks,
        "answer saved and said": marks,
    }
    said = "; ".join(f"{name} {statistics.median(each):.2f} s" for name, each in figures.items())
    print(f"processor 1/{slower}: {said}; memory {statistics.median(sizes):.0f} MB")


def main() -> None:
    """Measure from a file and from a host, with the processor as it is and at a quarter."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=PAGE)
    parser.add_argument("--times", type=int, default=3)
    options = parser.parse_args()
    if not options.file.exists():
        sys.exit("Build it first: python -m tools.page")
    data = options.file.read_bytes()
    small = len(gzip.compress(data, 9))
    print(f"{len(data) / 1e6:.2f} MB; {small / 1e6:.2f} MB on the way from a host that compresses")
    with served(options.file.parent) as host:
        for address in (options.file.resolve().as_uri(), f"{host}/{options.file.name}"):
            print(address.partition(":")[0])
            for slower in (1, 4):
                measure(address, slower=slower, times=options.times)


if __name__ == "__main__":
    main()
