"""Plays the scenes: what is shown now, and what becomes of what a person does.

Every interface shows the same. Nothing moves by itself: each page waits for the person.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from securecllr.demo.attempts import (
    clock_words,
    guess_words,
    in_two,
    passed_on_words,
    recover_words,
    recovered_words,
    result_words,
)
from securecllr.demo.scenes import Attempt, Scene, ScenePage, delete_entry_words, scenes
from securecllr.demo.sign_in import SignIn, UnixClock
from securecllr.i18n import _

FARTHEST = 5  # steps that the demo's clock can be moved

Wants = Literal["choice", "code", "clock", "next", "end"]

_TWO_MINUTES_SLOW = -4  # steps: what the scene on the clock asks about

_WANTS: dict[Attempt, Wants] = {
    "scan": "code",
    "first": "code",
    "again": "code",
    "clock": "clock",
    "fake": "code",
    "recover": "code",
}


class SceneView(Struct, frozen=True):
    """What an interface shows of the demo now.

    Attributes:
        scene: The scene's number, from 1; one more than there are at the end.
        scenes: How many scenes there are.
        title: The scene's title.
        words: What the page says, a line each.
        wants: What the person can do: choose, type a code, move the clock, or go on.
        choices: What can be chosen.
        qr_code: Whether the QR code to scan belongs here.
        phone: Whether what the phone shows now belongs here.
        compares: Whether that is shown to be compared with a real phone.
        happened: The line on what just happened; or "".
        lead: What came of the page before, a line each; it stands above the words.
        attempt: What is tried here.
    """

    scene: int
    scenes: int
    title: str
    words: tuple[str, ...]
    wants: Wants
    choices: tuple[str, ...] = ()
    qr_code: bool = False
    phone: bool = False
    compares: bool = False
    happened: str = ""
    lead: tuple[str, ...] = ()
    attempt: Attempt = ""


class Player:
    """One run of the demo. Its secret is in memory only, and goes with it.

    Attributes:
        site: The account that the scene is played on. Each scene has one of its own, all with the
            same secret, so that a code of an earlier scene is not refused as used.
        plays_phone: Whether the screen plays the phone, for a person who has none. It stays so
            from scene to scene.
    """

    def __init__(self, clock: UnixClock, site: SignIn | None = None, scene: int = 1) -> None:
        """Start at the first page of a scene.

        Args:
            clock: The time.
            site: The account to play on; a new one where none is given.
            scene: The number of the scene to begin with.
        """
        self.site = site or SignIn(clock)
        self.plays_phone = False
        self._scenes = scenes()
        self._scene = scene - 1
        self._page = 0
        self._lead: tuple[str, ...] = ()  # what came of the page before
        self._done = False  # whether what the page asked for has been done
        self._off = 0
        self._guesses: tuple[str, ...] = ()  # the thief's, made once

    def __repr__(self) -> str:
        """Hide the secret."""
        return "<Player>"

    # -- what is shown -----------------------------------------------------------------

    @property
    def shown(self) -> SceneView:
        """What is shown now."""
        count = len(self._scenes)
        if self.at_end:
            words = (
                delete_entry_words(),
                _("This demo has kept nothing."),
            )
            return SceneView(count + 1, count, _("That was all"), words, "end")
        scene, page = self._now
        wants = self._wants(page)
        ends = self._page == len(scene.pages) - 1 and wants in ("next", "clock")
        return SceneView(
            self._scene + 1,
            count,
            scene.title,
            () if self._done else (*page.words, *self._attempt_words(page.attempt)),
            wants,
            page.choices if wants == "choice" else (),
            qr_code=page.attempt == "scan" and wants == "code",
            phone=page.attempt == "same" or (wants == "code" and page.attempt != "recover"),
            compares=page.attempt == "same",
            happened=scene.happened if ends else "",
            lead=self._lead,
            attempt=page.attempt,
        )

    @property
    def at_end(self) -> bool:
        """Whether every scene has been played or skipped."""
        return self._scene == len(self._scenes)

    @property
    def phone_words(self) -> tuple[str, str]:
        """What an authenticator app shows now, in two groups, and when it changes."""
        return in_two(self.site.code()), self.site.changes_at

    # -- what a person does ------------------------------------------------------------

    def choose(self, choice: int) -> None:
        """Answer the question of a page, counted from 0, and be told how it is, below it."""
        page = self._now[1]
        if choice == page.right:
            lead = _("That is right.")
        elif choice == len(page.choices) - 1:
            lead = _("Good that you say so. This is how it is.")
        else:
            lead = _("Many people think so.")
        self._tell((page.words[-1], lead, *page.told))

    def enter(self, typed: str) -> str:
        """Type a code where one is asked for. Return why it is not let in, or "".

        A code that is not let in changes nothing here.
        """
        attempt = self._now[1].attempt
        result = self.site.enter(typed)
        if attempt == "again" and result.verdict == "used":
            self._show_result(
                _("Stopped. This code has been used. The site waits for the next one.")
            )
        elif result.verdict != "in":
            return result_words(result)
        elif attempt == "again":
            self._show_result(_("That was a new code, so it worked. The old one would not have."))
        elif attempt == "fake":
            self._show_result(*passed_on_words(self.site, typed))
        elif attempt == "recover":
            self._show_result(*recovered_words(self.site, typed))
        elif attempt == "first":
            self._turn((_("You are in."),))
        else:
            self._show_result(_("You are in. It took your password and your phone."))
        return ""

    def slide(self, steps: int) -> None:
        """Move the clock of the phone in the demo by some steps. The next view tries its code."""
        self._off = max(-FARTHEST, min(FARTHEST, self._off + steps))

    def go_on(self) -> None:
        """Turn the page, where nothing is asked for."""
        if self.shown.wants in ("next", "clock"):
            self._turn(())

    def act_out(self) -> None:
        """Do what this page waits for, where an audience looks on and nobody types."""
        wants, page = self.shown.wants, self._now[1]
        if wants == "choice":
            self._tell(page.told)
        elif wants == "code":
            recovers = page.attempt == "recover"
            self.enter(self.site.recovery.left[0] if recovers else self.site.code())
        elif wants == "clock" and not self._off:
            self.slide(_TWO_MINUTES_SLOW)
        else:
            self.go_on()

    def skip(self) -> None:
        """Go to the next scene."""
        self._go(min(self._scene + 1, len(self._scenes)))

    def back(self) -> bool:
        """Go to the beginning of this scene, or of the one before. False at the very beginning."""
        if not self.at_end and (self._page or self._done or self._off):
            self._go(self._scene)
        elif self._scene:
            self._go(self._scene - 1)
        else:
            return False
        return True

    # -- within ------------------------------------------------------------------------

    @property
    def _now(self) -> tuple[Scene, ScenePage]:
        scene = self._scenes[self._scene]
        return scene, scene.pages[self._page]

    def _wants(self, page: ScenePage) -> Wants:
        if self._done:
            return "next"
        return "choice" if page.choices else _WANTS.get(page.attempt, "next")

    def _go(self, scene: int) -> None:
        self.site = self.site.another()
        self._scene, self._page = scene, 0
        self._lead, self._done, self._off, self._guesses = (), False, 0, ()

    def _turn(self, lead: tuple[str, ...]) -> None:
        """Go to the next page, which begins with what came of this one."""
        if self._page + 1 == len(self._now[0].pages):
            self._go(self._scene + 1)
        else:
            self._page += 1
            self._lead, self._done = lead, False

    def _tell(self, words: tuple[str, ...]) -> None:
        """Show how it is, at the head of the next page, or in place of the last one."""
        if self._page + 1 < len(self._now[0].pages):
            self._turn(words)
        else:
            self._show_result(*words)

    def _show_result(self, *words: str) -> None:
        """Show what came of a page in place of what it asked."""
        self._lead, self._done = words, True

    def _attempt_words(self, attempt: Attempt) -> tuple[str, ...]:
        """Make an attempt: the thief and a wrong clock have accounts of their own."""
        match attempt:
            case "guess":
                self._guesses = self._guesses or guess_words(self.site.another())
                return self._guesses
            case "clock":
                return clock_words(self.site.another(), self._off)
            case "recover":
                return recover_words(self.site)
            case _:
                return ()
