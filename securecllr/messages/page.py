"""The texts of the page in the browser: around what a flow shows, and about what is kept there."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from securecllr.i18n import _
from securecllr.messages.lines import day
from securecllr.messages.saving import opening_words

PROGRAM = "securecllr"

# Why a browser did not keep an answer: it is full, keeps nothing for pages, or lost what it had.
NotStoredWhy = Literal["full", "blocked", "gone"]

# Why a browser did not read a file that was chosen.
NotOpenedWhy = Literal["unreadable", "large"]


def title_words(heading: str, *, error: bool = False) -> str:
    """Return the title of the window."""
    return _("Error: {title}").format(title=heading) if error else heading


def problem_title() -> str:
    """Return the heading above what was wrong with a reply."""
    return _("There is a problem")


def nothing_chosen_words() -> str:
    """Return what to say where a question is sent on without an answer."""
    return _("Choose one of the answers.")


def nothing_ticked_words(none: str) -> str:
    """Return what to say where nothing is ticked, and there is a line for that."""
    return _('Tick at least one, or tick "{none}".').format(none=none)


def both_ticked_words(none: str) -> str:
    """Return what to say where something is ticked, and "none of these" as well."""
    return _('Tick "{none}" alone, or take that tick away.').format(none=none)


def too_long_words(limit: int) -> str:
    """Return what to say to a text that does not fit."""
    return _("Type {n} letters at most.").format(n=limit)


def marked_words(row: str, option: str) -> str:
    """Return what was marked on a grid."""
    return _("{row}: {option}.").format(row=row, option=option)


# -- what is kept ------------------------------------------------------------------------


def open_elsewhere_words() -> tuple[str, str]:
    """Return that another window has the answers, and what to do."""
    return (
        _("Your answers are open in another window, so this was not saved."),
        _("Go on in that window, or close it."),
    )


def not_stored_words(why: NotStoredWhy) -> tuple[str, str]:
    """Return why the browser did not keep the last answer, and what to do."""
    return (
        {
            "full": _("This browser has no room left, so your last answer is not saved."),
            "blocked": _("This browser does not let pages keep anything. It is not saved."),
            "gone": _("What this browser kept is gone, so your last answer is not saved."),
        }[why],
        _("Press Save a copy now, and keep that file. Then nothing is lost."),
    )


def downloaded_words(name: str, ending: Literal["html", "ics"]) -> list[str]:
    """Return where a file is that was handed over, and how to open it."""
    opens = _("Open it to read it or to print it.") if ending == "html" else opening_words(ending)
    return [_in_downloads(name), opens]


def _in_downloads(name: str) -> str:
    return _("{name} is in your downloads.").format(name=name)


def copy_downloaded_words(name: str) -> str:
    """Return that a copy of the answers was handed over."""
    return _("Your copy is in your downloads: {name}").format(name=name)


def copied_words(copied: datetime | None, *, new_since: bool) -> str:
    """Return when the last copy was saved, and whether it lacks anything."""
    if copied is None:
        return _("You have not saved a copy yet.")
    when = day(copied.astimezone())
    if new_since:
        return _("Last copy saved on {date}. You have added answers since.").format(date=when)
    return _("Last copy saved on {date}. All your answers are in it.").format(date=when)


def nothing_to_copy_words() -> str:
    """Return that there is nothing to copy."""
    return _("There is nothing to copy yet. Answer a question first.")


def may_forget_words() -> str:
    """Return what a page from a file has to say about what it keeps."""
    return _("You opened this page from a file. The browser may forget your answers.")


def kept_in_browser_words(*, from_file: bool) -> list[str]:
    """Return where the answers are, who can read them, how to copy and delete them."""
    return [
        _("This browser keeps them, on this device only. Nothing is sent anywhere."),
        _("They are not locked. Anyone who uses this device as you can read them."),
        _("A browser may forget. The copy that you save is what counts: press Save a copy."),
        *([may_forget_words()] if from_file else []),
        _("To delete everything, press Delete all below."),
    ]


def this_page_words(version: str, build: str) -> list[str]:
    """Return which page this is, how to check that it is the right one, and what it leaves out."""
    return [
        _("This page is securecllr {version}, {build}.").format(version=version, build=build)
        if build
        else _("This page is securecllr {version}.").format(version=version),
        _("Whoever puts this page on the web could change it. Ask your council if in doubt."),
        _("Your IT team can check it: the SHA-256 stands where the file came from."),
        _("The program for computers has more: sessions for a room, shared laptops, figures."),
    ]


def to_erase_words() -> list[str]:
    """Return what deleting everything would delete, a line each."""
    return [_("your answers in this browser"), _("your settings in this browser")]


def share_place_words(name: str) -> str:
    """Return where a shared copy would be written."""
    return _("It would be put in your downloads as {name}.").format(name=name)


def shared_words(name: str) -> tuple[str, ...]:
    """Return where a shared copy is, and who has it."""
    return (
        _in_downloads(name),
        _("It is on this device only, until you give it to someone."),
        opening_words("md"),
    )


def picture_words(name: str) -> tuple[str, ...]:
    """Return where the picture of the QR code is, and what to do with it."""
    return (
        _("{name} is in your downloads. Open it, and scan it with your app.").format(name=name),
        _("Delete it when you have finished the demo."),
    )


# -- how it begins and ends --------------------------------------------------------------


def stopped_title() -> str:
    """Return the heading of the last page."""
    return _("You have stopped for now")


def stopped_words(copied: str, *, complete: bool, unsaved: str = "") -> list[str]:
    """Return what to do when somebody stops; ``unsaved`` says what could not be saved."""
    lines = [unsaved or _("Everything is kept in this browser."), copied]
    if complete and not unsaved:
        return [*lines, _("You can close this page now. Open it again to carry on.")]
    if not unsaved:
        lines.append(_("Press Save a copy now. A browser may forget, and a file does not."))
    return [*lines, _("Then you can close this page. Open it again to carry on.")]


def carry_on_words() -> str:
    """Return the words for going on."""
    return _("Carry on")


def erased_title() -> str:
    """Return the heading of the page after everything was deleted."""
    return _("Your answers are deleted")


def not_erased_title() -> str:
    """Return the heading of the page where the browser could not delete everything."""
    return _("Your answers are not deleted yet")


def not_erased_words() -> list[str]:
    """Return what to do where the browser could not delete everything."""
    return [
        _("This browser did not delete them. Close other windows of this page, and try again."),
        _("If it still does not work, look in the settings of the browser for site data."),
        _("Delete what it keeps for this page there."),
    ]


def try_again_words() -> str:
    """Return the words for trying once more."""
    return _("Try again")


def begin_again_words() -> str:
    """Return the words for beginning anew."""
    return _("Start again from the beginning")


def fault_title() -> str:
    """Return the heading of the page about a fault of ours."""
    return _("This page broke, and it is our fault")


def fault_words(what: str) -> list[str]:
    """Return what to do after a fault of ours. ``what`` is its name, for whoever mends it."""
    return [
        _("What you answered is still here. Save a copy, to be safe. Then carry on."),
        _("If you tell someone about this, tell them: {what}").format(what=what),
    ]


def not_done_title() -> str:
    """Return the heading where something could not be done, and it is nobody's fault."""
    return _("This could not be done")


def reload_words() -> str:
    """Return what to do where nothing can be shown any more."""
    return _("What you answered is kept. Close this page, and open it again.")


def not_read_title() -> str:
    """Return the heading where what the browser has kept cannot be read."""
    return _("Your answers cannot be read")


def not_read_words(error: str) -> list[str]:
    """Return why what the browser has kept cannot be read, and what can be done."""
    return [
        error,
        _("They are still here as they are. You can save a copy of them, or open another copy."),
    ]


def not_opened_title() -> str:
    """Return the heading where a file cannot be opened."""
    return _("That file cannot be opened")


def why_not_opened(why: NotOpenedWhy, name: str) -> str:
    """Return why the browser did not read a file, and what to do."""
    words: dict[NotOpenedWhy, str] = {
        "unreadable": _(
            "The browser could not read it. Is it on a stick, or in a folder that is kept online? "
            "Copy it to this computer or phone first, then open that."
        ),
        "large": _("It is too big to be a copy of your answers. Look for {name}."),
    }
    return words[why].format(name=name)


def not_opened_words(error: str) -> list[str]:
    """Return why a file cannot be opened."""
    return [error, _("Your answers on this page are as they were.")]


def replace_title() -> str:
    """Return the question before a file takes the place of the answers."""
    return _("Put that copy in the place of your answers?")


def replace_words() -> list[str]:
    """Return what is lost where a file takes the place of the answers."""
    return [
        _("You have answers here that are in no saved copy, or not in that one."),
        _("They go if you open it. To keep them, press Save a copy first."),
    ]


def replace_rows() -> tuple[str, str]:
    """Return the answers to that question."""
    return _("No, keep my answers"), _("Yes, open the copy")


def opened_words() -> str:
    """Return that a copy was opened."""
    return _("Your copy is open. You can carry on.")
