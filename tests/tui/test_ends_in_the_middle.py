"""A page that is half made when the app is told to end is no fault; anything else there is one."""

import pytest
from textual.css.query import NoMatches

from securecllr.profile.settings import Settings
from securecllr.tui.base_app import BaseApp
from securecllr.tui.base_screen import BaseScreen
from tests.tui.clock import run_at_once


class Page(BaseScreen[None]):
    """Is told to end while it is put together, and then misses a part."""

    error: Exception
    ends = True

    def ready(self) -> None:
        if self.ends:
            self.app.exit()
        raise self.error


def broke(error: Exception, *, ends: bool) -> BaseException | None:
    """Return what the command line would report."""

    class Here(BaseApp[None]):
        def get_default_screen(self) -> Page:
            page = Page()
            page.error, page.ends = error, ends
            return page

    app = Here(Settings())
    run_at_once(app.run_async(headless=True))
    return app.broke


def test_a_part_that_is_missing_at_the_end_is_no_fault() -> None:
    assert broke(NoMatches("no part"), ends=True) is None


@pytest.mark.parametrize(
    ("error", "ends"), [(NoMatches("no part"), False), (RuntimeError(), True)], ids=str
)
def test_anything_else_is_one(error: Exception, ends: bool) -> None:
    assert broke(error, ends=ends) is error
