"""Keys that are typed faster than pages change: each goes where it would have gone in peace."""

from contextlib import aclosing

from msgspec.structs import replace
from textual import events

from securecllr.flows.pages import Back, Chosen, Page, Reply, Typed
from securecllr.tui.dialog import ScreenDialog
from securecllr.tui.widgets.code_field import CodeField
from tests.tui.driving import Driver
from tests.tui.flowing import hold, replies_to
from tests.tui.gallery import CHOICE, DIGITS, WORDS, gallery


async def burst(driver: Driver, *keys: str) -> None:
    """Type keys before the program has had time for any of them."""
    for key in keys:
        driver.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await driver.still()


def held(script_keys: list[str], *pages: Page) -> list[Reply]:
    """Show pages one after another, type all keys at once, and return the reply to each."""
    found: list[Reply] = []

    async def flow(dialog: ScreenDialog) -> None:
        for page in pages:
            async with aclosing(dialog.show(page)) as replies:
                found.append(await anext(replies))

    async def script(driver: Driver) -> None:
        await burst(driver, *script_keys)
        assert driver.app._exit == (len(found) == len(pages))

    hold(flow, script)
    return found


def test_each_reply_goes_to_its_own_page() -> None:
    pages: list[Page] = [CHOICE, replace(CHOICE, heading="And then?"), WORDS, DIGITS]
    keys = ["3", "enter", "1", "enter", "s", "enter", "1", "2", "enter"]
    assert held(keys, *pages) == [Chosen(2), Chosen(0), Typed("have teas"), Typed("12")]


def test_the_reply_that_ends_it_is_the_last_key_that_counts() -> None:
    assert held(["1", "enter", "escape", "3", "enter"], CHOICE, WORDS) == [Chosen(0), Back()]


def test_what_is_typed_at_an_error_goes_into_the_box_in_order() -> None:
    async def script(driver: Driver) -> None:
        await burst(driver, "2", "3", "x", "4", "5")
        assert driver.app.screen.query_one(CodeField).value == "45"  # what was refused has gone
        assert "Error: " in driver.text

    replies_to(DIGITS, script)


def test_a_text_put_in_waits_for_the_keys_before_it() -> None:
    async def script(driver: Driver) -> None:
        for event in (events.Key("1", "1"), events.Key("2", "2"), events.Paste("3456")):
            driver.app.post_message(event)
        await driver.still()
        assert driver.app.screen.query_one(CodeField).value == "123456"

    replies_to(DIGITS, script)


def test_keys_go_on_after_a_page_above_has_closed() -> None:
    async def flow(dialog: ScreenDialog) -> list[Reply]:
        found: list[Reply] = []
        async with aclosing(dialog.show(CHOICE)) as replies:
            for above in ("text", "text_long"):
                await anext(replies)
                async with aclosing(dialog.show(gallery()[above])) as inner:
                    await anext(inner)
            found.append(await anext(replies))
        return found

    async def script(driver: Driver) -> None:
        await burst(driver, "w", "escape", "w", "enter", "3", "enter")

    assert hold(flow, script) == [Chosen(2)]
