"""Three engines, each started when it is first needed. What a test does in one is forgotten."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import sync_playwright

from tests.page.browser.chromium import Chromium
from tests.page.browser.firefox import Firefox
from tests.page.browser.person import Hand, Person
from tests.page.browser.serving import Host, host
from tests.page.browser.webkit import WebKit
from tests.page.browser.windows import Engine, Profile, Size

ENGINES = ("chromium", "firefox", "webkit")


# Only as long as its module: Playwright keeps a loop running, which tests elsewhere do not bear.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with sync_playwright() as playwright:
        engine = Chromium(playwright)
        yield engine
        engine.close()


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    engine = Firefox(tmp_path_factory.mktemp("firefox"))
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def webkit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKit]:
    engine = WebKit(tmp_path_factory.mktemp("webkit"))
    yield engine
    engine.close()


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each of the three."""
    found: Engine = request.getfixturevalue(request.param)
    return found


class Profiles:
    """Makes new profiles, and closes them after the test."""

    def __init__(self) -> None:
        self._made: list[Profile] = []

    def new(self, engine: Engine, size: Size = (1280, 800), *, touch: bool = False) -> Profile:
        """Return a new profile of an engine."""
        profile = engine.profile(size, touch=touch)
        self._made.append(profile)
        return profile

    def close(self) -> None:
        """Close them all."""
        for profile in reversed(self._made):
            profile.close()


@pytest.fixture
def profiles() -> Iterator[Profiles]:
    made = Profiles()
    yield made
    made.close()


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page, built once for all workers of a run. ``BUILT_PAGE`` names one that is there."""
    if made := os.environ.get("BUILT_PAGE"):
        return Path(made)
    from tools.page.build import build

    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    path = shared / "securecllr.html"
    with FileLock(shared / "securecllr.lock"):
        if not path.exists():
            path.write_bytes(build())
    return path


@pytest.fixture
def served(page_file: Path) -> Iterator[Host]:
    """A plain host that gives the page out."""
    with host(page_file) as found:
        yield found


class People:
    """Lets somebody in, each with a profile of their own."""

    def __init__(self, profiles: Profiles) -> None:
        self._profiles = profiles

    def come(
        self, engine: Engine, address: str, hand: Hand = "mouse", size: Size = (1280, 800)
    ) -> Person:
        """Return somebody at the page."""
        window = self._profiles.new(engine, size, touch=hand == "finger").window()
        person = Person(window, hand)
        person.come(address)
        return person


@pytest.fixture
def people(profiles: Profiles) -> People:
    return People(profiles)
