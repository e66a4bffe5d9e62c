"""What the browser keeps, cannot keep, opens and forgets."""

import base64
from pathlib import Path

import pytest

from securecllr import __version__
from securecllr.errors import UserError
from securecllr.profile.log import read_log
from securecllr.profile.state import profile_state
from tests.flows.interfaces import open_audit, scripted
from tests.flows.scripts import BEGIN, CHOSEN, SCRIPTS, SIGN_OFF
from tests.flows.steps import GoOn, Mark
from tests.page.checking import check
from tests.page.playing import do
from tests.page.pressing import Window
from tests.page.test_bridge import FAULT, walked

SAMPLES = Path(__file__).parents[2] / "profiles"


def opened(window: Window, data: bytes, name: str = "my-copy.toml") -> None:
    window.send(type="open", profile=base64.b64encode(data).decode(), name=name)


@pytest.fixture
def copy(tmp_path: Path) -> bytes:
    """A profile that was made in the terminal."""
    path = tmp_path / "profile.toml"
    scripted(open_audit(path), BEGIN)
    return path.read_bytes()


def test_bytes_are_only_ever_added() -> None:
    window = Window()
    before = b""
    for step in [*BEGIN, *SIGN_OFF]:
        do(window, step)
        after = window.profile or b""
        assert after.startswith(before)
        before = after


def test_a_copy_of_the_terminal_is_opened_and_added_to(copy: bytes, tmp_path: Path) -> None:
    window = Window()
    opened(window, copy)
    assert window.profile == copy
    assert window.statuses[-1] == "Your copy is open. You can carry on."
    assert window.out["focus"] == "heading"
    for step in SIGN_OFF:
        do(window, step)
    assert window.profile.startswith(copy)
    path = tmp_path / "back" / "profile.toml"
    path.parent.mkdir()
    path.write_bytes(window.profile)
    assert open_audit(path).now.attestation is not None


def test_what_no_copy_holds_is_not_replaced_without_a_yes(copy: bytes) -> None:
    window = walked(CHOSEN)
    mine = window.profile
    shown = window.heading
    opened(window, copy)
    assert window.heading == "Put that copy in the place of your answers?"
    check(window)
    window.choose("No, keep")
    assert (window.heading, window.profile) == (shown, mine)
    opened(window, copy)
    window.press("Back")
    assert (window.heading, window.profile) == (shown, mine)
    opened(window, copy)
    window.choose("Yes")
    assert window.profile == copy


def test_what_a_copy_holds_is_replaced_at_once(copy: bytes) -> None:
    window = walked(CHOSEN)
    window.send(type="copy")
    opened(window, copy)
    assert window.profile == copy


def test_a_copy_with_more_of_the_same_is_opened_at_once() -> None:
    window = walked(BEGIN)
    early = window.profile
    for step in SIGN_OFF:
        do(window, step)
    late = window.profile
    assert early is not None
    assert late is not None
    other = Window(profile=early)
    opened(other, late)
    assert other.profile == late


BROKEN = {
    "damaged": b'format = 1\nid = "',
    "foreign": b"hello",
    "empty": b"",
    "newer": b'format = 2\nid = "' + b"0" * 32 + b'"\ncreated = 2030-01-01\n',
    "hostile": b"format = 1\nid = '<script>alert(1)</script>'\ncreated = 2026-01-01\n",
    "binary": bytes(range(256)),
}


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("unreadable", "Copy it to this computer or phone first, then open that."),
        ("large", "It is too big to be a copy of your answers. Look for profile.toml."),
    ],
)
def test_a_file_that_the_browser_cannot_read_says_what_to_do(why: str, said: str) -> None:
    window = walked(CHOSEN)
    shown = window.heading
    window.send(type="not-opened", why=why)
    assert window.heading == "That file cannot be opened"
    assert said in window.text
    check(window)
    window.press("Go on")
    assert window.heading == shown


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_is_no_profile_is_refused_in_the_same_words(name: str) -> None:
    window = walked(CHOSEN)
    mine, shown = window.profile, window.heading
    opened(window, BROKEN[name])
    assert window.heading == "That file cannot be opened"
    with pytest.raises(UserError) as refused:
        read_log(BROKEN[name], "my-copy.toml")
    assert " ".join(str(refused.value).split()) in window.text
    assert not list(window.page.all("script"))
    check(window)
    window.press("Go on")
    assert (window.heading, window.profile) == (shown, mine)


@pytest.mark.parametrize("name", [name for name in BROKEN if name != "empty"])
def test_what_cannot_be_read_is_kept_until_a_yes(name: str) -> None:
    window = Window(profile=BROKEN[name])
    assert window.heading == "Your answers cannot be read"
    check(window)
    assert window.profile == BROKEN[name]
    window.send(type="copy")
    assert window.files == [("profile.toml", BROKEN[name])]
    window.press("Start again")
    window.choose("No")
    assert window.heading == "Your answers cannot be read"
    window.press("Start again")
    window.choose("Yes")
    assert window.heading == "Check your social media security"
    assert window.profile == BROKEN[name]  # until something is answered
    for step in CHOSEN[:2]:
        do(window, step)
    assert window.profile.startswith(b"format = 1")


def test_what_cannot_be_read_gives_way_to_a_copy_after_a_yes(copy: bytes) -> None:
    window = Window(profile=BROKEN["foreign"])
    opened(window, copy)
    window.choose("Yes")
    assert window.profile == copy


@pytest.mark.parametrize("why", ["full", "blocked", "gone"])
def test_what_was_not_stored_is_said_and_tried_again(why: str) -> None:
    window = walked(CHOSEN[:2])
    held = window.profile
    window.lose()
    window.send(type="not-stored", why=why)
    assert window.heading == "Not saved yet"
    check(window)
    window.choose("Try again")
    assert window.heading == "About you"
    assert window.profile == held


def test_nothing_says_that_it_is_saved_where_it_is_not() -> None:
    window = walked(SCRIPTS["a visit"][: len(BEGIN) + 5])
    assert "Saved: " in window.text
    window.send(type="not-stored", why="full")
    window.choose("Go on, and try again later")
    assert "Saved" not in window.page.one("main").text


def test_a_browser_that_keeps_nothing_is_borne() -> None:
    window = Window()
    pages = 0
    for step in BEGIN:
        do(window, step)
        if window.out["profile"] is not None:
            window.send(type="not-stored", why="blocked")
            if window.heading == "Not saved yet":
                pages += 1
                window.choose("Go on")
            assert "does not let pages keep anything" in window.page.one("footer").text
            check(window)
    assert pages == 1
    window.lose()
    window.send(type="copy")
    ((_name, copy),) = window.files
    assert [answer.answer for answer in profile_state(read_log(copy, "").blocks).answers.values()]


def test_what_is_saved_after_all_is_no_longer_said() -> None:
    window = walked(CHOSEN[:2])
    window.send(type="not-stored", why="full")
    window.choose("Try again")
    do(window, CHOSEN[2])
    window.go_on()
    assert "no room left" not in window.text


def test_what_is_not_stored_at_the_end_is_said_there() -> None:
    window = walked(CHOSEN[:2])
    window.press("Stop for now")
    window.send(type="not-stored", why="blocked")
    assert window.heading == "You have stopped for now"
    assert "does not let pages keep anything" in window.text
    assert "Everything is kept" not in window.text
    check(window)
    window.press("Carry on")
    window.press("Stop for now")
    assert window.profile is not None


def test_what_was_not_stored_goes_out_with_the_next_answer() -> None:
    window = walked(CHOSEN[:2])
    window.lose()
    window.send(type="not-stored", why="full")
    window.choose("Go on, and try again later")
    do(window, CHOSEN[2])
    assert window.profile is not None
    assert b"iphone" in window.profile
    assert b"parish" in window.profile


def test_what_is_pending_is_offered_again_at_the_end() -> None:
    window = walked(CHOSEN[:2])
    held = window.profile
    window.send(type="not-stored", why="full")
    window.choose("Go on, and try again later")
    window.lose()
    window.press("Stop for now")
    assert window.profile == held


def test_a_second_window_only_looks() -> None:
    first = walked(BEGIN)
    second = Window(profile=first.profile, writable=False)
    assert second.heading == "Open in another window"
    second.press("Go on")
    second.choose("On paper")
    second.choose("Say what has changed")
    assert second.heading == "Open in another window"
    assert second.profile == first.profile
    check(second)


def test_a_second_window_goes_on_with_what_the_first_has_saved() -> None:
    first = walked(BEGIN)
    second = Window(profile=first.profile, writable=False)
    for step in SIGN_OFF:
        do(first, step)
    assert first.profile is not None
    second.send(type="unlocked", profile=base64.b64encode(first.profile).decode())
    assert "The other window has closed. What it saved is here too." in second.statuses[-1]
    assert "here you can only look" not in second.text
    for step in SCRIPTS["changes"][len([*BEGIN, *SIGN_OFF]) :]:
        if second.heading.startswith("Since"):
            second.press("Go on")
        do(second, step)
    assert second.profile is not None
    assert second.profile.startswith(first.profile)


def test_a_second_window_can_be_used_once_the_first_has_closed_with_nothing_new() -> None:
    first = walked(BEGIN)
    second = Window(profile=first.profile, writable=False)
    assert second.heading == "Open in another window"
    assert first.profile is not None
    second.send(type="unlocked", profile=base64.b64encode(first.profile).decode())
    assert "here you can only look" not in second.text
    for step in SIGN_OFF:
        do(second, step)
    assert second.profile is not None
    assert len(second.profile) > len(first.profile)


def test_deleting_says_what_goes_and_leaves_nothing() -> None:
    window = walked(BEGIN)
    window.choose("On paper")
    window.choose("What we keep")
    assert "press Delete all below" in window.text
    window.press("Delete all")
    assert "your answers in this browser" in window.text
    window.choose("No")
    assert window.profile is not None
    window.press("Delete all")
    window.choose("Yes")
    assert window.heading == "Your answers are deleted"
    assert window.keeps_nothing()
    window.press("Start again")
    assert window.heading == "Check your social media security"
    assert window.profile is None


def test_what_the_browser_did_not_delete_is_said_and_deleted_again() -> None:
    window = walked(CHOSEN[:2])
    window.send(type="not-erased")
    assert window.heading == "Your answers are not deleted yet"
    check(window)
    window.choose("Try again")
    assert window.keeps_nothing()
    assert window.heading == "Your answers are deleted"


def test_what_we_keep_says_where_and_what_is_left_out() -> None:
    window = Window(opened="file")
    window.choose("What we keep")
    assert "The browser may forget your answers" in window.text
    assert "shared laptops" in window.text


def test_settings_are_kept_and_come_back() -> None:
    window = walked(BEGIN)
    window.press("Settings")
    assert window.out["theme"] == "system"
    window.choose("Colours")
    assert window.out["theme"] == "light"
    window.choose("Steps are for")
    window.begin()
    assert window.out["theme"] == "light"
    window.press("Settings")
    assert "Computer" in window.text


def test_settings_that_are_no_such_are_not_used() -> None:
    strange: tuple[object, ...] = (
        "x",
        3,
        {"settings": {"scheme": "pink"}},
        [],
        {"copied_bytes": "x"},
    )
    for settings in strange:
        window = Window()
        window.settings = settings
        window.begin()
        assert window.out["theme"] == "system"


def test_the_language_is_that_of_the_browser_until_another_is_chosen() -> None:
    window = Window(language="cy")
    assert window.out["language"] == "cy"
    window.choose("English")
    assert window.out["language"] == "en-GB"
    window.begin(language="cy")
    assert window.out["language"] == "en-GB"
    assert Window(language="fr").out["language"] == "en-GB"


def test_a_whole_walk_in_welsh_leaves_the_same_answers() -> None:
    window = Window(language="cy")
    for heading in range(3):
        assert window.heading, heading
        check(window)
        window.reply(next(iter(window.buttons().values())))


def test_files_are_handed_over() -> None:
    window = walked(SCRIPTS["a reminder"])
    ((name, data),) = window.files
    assert name == "securecllr-reminder-2027-05-22.ics"
    assert data.startswith(b"BEGIN:VCALENDAR")
    assert any("is in your downloads" in status for status in window.statuses)


def test_the_sheet_to_print_and_the_shared_copy_are_handed_over() -> None:
    window = walked(BEGIN)
    window.choose("On paper")
    window.choose("On paper, or a copy")
    window.choose("One sheet of paper")
    window.choose("On paper, or a copy")
    window.choose("A shared copy")
    assert "in your downloads as securecllr-shared-2026-11.toml" in window.text
    window.choose("Yes")
    (report, html), (shared, data) = window.files
    assert report.endswith(".html")
    assert html.lower().startswith(b"<!doctype html>")
    assert shared == "securecllr-shared-2026-11.toml"
    ids = window.settings["shared_ids"]
    assert ids["council"].encode() in data


def test_the_square_can_be_copied_and_handed_over_as_a_picture() -> None:
    window = walked(SCRIPTS["the demo"][: len(BEGIN) + 2])
    for _ in range(20):
        if list(window.page.all("svg")):
            break
        window.press("Yes" if "Yes" in window.buttons() else "Go on")
    qr_code = window.page.one("svg")
    assert qr_code["role"] == "img"
    assert qr_code["aria-label"]
    key = next(e for e in window.page.all("code") if e.attributes.get("id") == "key").text
    assert len(key.replace(" ", "")) == 32
    assert window.text.count(key.split()[0]) == 1
    window.press("Picture")
    ((name, data),) = window.files
    assert name.endswith(".png")
    assert data.startswith(b"\x89PNG")
    assert window.heading != FAULT


def test_two_windows_on_nothing_yet_are_two_windows_too() -> None:
    window = Window(writable=False)
    assert "here you can only look" in window.text
    for step in CHOSEN[:2]:
        do(window, step)
    assert window.heading == "This could not be done"
    assert "open in another window, so this was not saved" in window.text
    assert window.profile is None
    window.press("Carry on")
    assert window.heading == "Check your social media security"


def test_it_says_which_page_it_is() -> None:
    window = Window(build="of 29 November")
    window.choose("What we keep")
    assert f"This page is securecllr {__version__}, of 29 November." in window.text


def test_the_sheet_for_a_helper_is_handed_over() -> None:
    window = walked([*CHOSEN[:4], Mark("Gmail", "I use"), Mark("Facebook Page", "I run"), GoOn()])
    window.choose("My own")
    window.choose("No")
    do(window, Mark("*", "No"))
    window.press("Stop for now")
    window.press("Carry on")
    for words in ("On paper", "On paper, or a copy", "Only my Pages"):
        window.choose(words)
    ((name, data),) = window.files
    assert name.endswith(".html")
    assert b"Facebook Page" in data
