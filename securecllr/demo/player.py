"""Plays the scenes: what is shown now, and what becomes of what a person does. Every door shows it.

Nothing moves by itself: each page waits for the person.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from securecllr.demo.attempts import (
    clock_words,
    guess_words,
    in_two,
    leak_words,
    outcome_words,
    passed_on_words,
    recover_words,
    recovered_words,
    scan_words,
)
from securecllr.demo.scenes import Act, Beat, Scene, scenes
from securecllr.demo.sign_in import Clock, SignIn
from securecllr.i18n import _

FARTHEST = 5  # steps that the demo's clock can be moved

Wants = Literal["choice", "code", "clock", "next", "end"]

_SLOW = -4  # two minutes: what the scene on the clock asks about

_CODE_ACTS: tuple[Act, ...] = ("scan", "first", "again", "fake", "recover")


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of the demo.

    Attributes:
        scene: Its number, from 1; one more than there are at the end.
        scenes: How many there are.
        title: Its name.
        words: What it says, a line each.
        wants: What the person can do: choose, type a code, move the clock, or go on.
        choices: What can be chosen.
        square: Whether the square to scan belongs here.
        phone: Whether what the phone shows now belongs here.
        compares: Whether it is shown to be compared with a real phone.
        happened: The line on what just happened; or "".
        lead: What came of the page before, a line each; it stands above the words.
        act: What is tried here.
    """

    scene: int
    scenes: int
    title: str
    words: tuple[str, ...]
    wants: Wants
    choices: tuple[str, ...] = ()
    square: bool = False
    phone: bool = False
    compares: bool = False
    happened: str = ""
    lead: tuple[str, ...] = ()
    act: Act = ""


class Player:
    """One run of the demo. Its secret is in memory only, and goes with it."""

    def __init__(self, clock: Clock, site: SignIn | None = None, scene: int = 1) -> None:
        """Begin.

        Args:
            clock: Seconds since 1970.
            site: The account to play on; a new one where none is given.
            scene: The number of the scene to begin with.
        """
        self.site = site or SignIn(clock)
        self._scenes = scenes()
        self._scene = scene - 1
        self._beat = 0
        self._lead: tuple[str, ...] = ()  # what came of the page before
        self._over = False  # whether what the page asked for has been done
        self._off = 0
        self._guesses: tuple[str, ...] = ()  # the thief's, made once

    def __repr__(self) -> str:
        """Say nothing of the secret."""
        return "<Play>"

    # -- what is shown -----------------------------------------------------------------

    @property
    def shown(self) -> Shown:
        """The page of now."""
        count = len(self._scenes)
        if self.at_end:
            return Shown(count + 1, count, _("That was all"), self._end_words(), "end")
        scene, beat = self._now
        wants: Wants = "next"
        if not self._over:
            wants = (
                "choice"
                if beat.choices
                else "clock"
                if beat.act == "clock"
                else "code"
                if beat.act in _CODE_ACTS
                else "next"
            )
        ends = self._beat == len(scene.beats) - 1 and (wants in ("next", "clock"))
        return Shown(
            self._scene + 1,
            count,
            scene.title,
            self._words(beat),
            wants,
            beat.choices if wants == "choice" else (),
            square=beat.act == "scan" and wants == "code",
            phone=beat.act == "same" or (wants == "code" and beat.act != "recover"),
            compares=beat.act == "same",
            happened=scene.happened if ends else "",
            lead=self._lead,
            act=beat.act,
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
        """Guess, and be told."""
        _scene, beat = self._now
        if choice == beat.right:
            lead = _("That is right.")
        elif choice == len(beat.choices) - 1:
            lead = _("Good that you say so. This is how it is.")
        else:
            lead = _("Many people think so.")
        self._tell((lead, *beat.told))

    def enter(self, typed: str) -> str:
        """Type a code where one is asked for. Gives why it is not let in, or ""."""
        _scene, beat = self._now
        outcome = self.site.enter(typed)
        if beat.act == "again" and outcome.verdict == "in":
            self._done(
                _("That was a new code, so it worked. The old one would not have."),
            )
        elif beat.act == "again" and outcome.verdict == "used":
            self._done(_("Stopped. This code has been used. The site waits for the next one."))
        elif outcome.verdict != "in":
            return outcome_words(outcome)
        elif beat.act == "fake":
            self._done(*passed_on_words(self.site, typed))
        elif beat.act == "recover":
            self._done(*recovered_words(self.site, typed))
        elif beat.act == "first":
            self._turn((_("You are in."),))
        else:
            self._done(_("You are in. It took your password and your phone."))
        return ""

    def slide(self, steps: int) -> None:
        """Move the demo's own clock, that of the phone, and try its code."""
        self._off = max(-FARTHEST, min(FARTHEST, self._off + steps))

    def go_on(self) -> None:
        """Turn the page, where nothing is asked for."""
        if self.shown.wants in ("next", "clock"):
            self._turn(())

    def act_out(self) -> None:
        """Do what this page waits for, where a room looks on and nobody types."""
        wants, beat = self.shown.wants, self._now[1]
        if wants == "choice":
            self._tell(beat.told)
        elif wants == "code":
            self.enter(self.site.recovery.left[0] if beat.act == "recover" else self.site.code())
        elif wants == "clock" and not self._off:
            self.slide(_SLOW)
        else:
            self.go_on()

    def skip(self) -> None:
        """Go to the next scene."""
        self._go(min(self._scene + 1, len(self._scenes)))

    def back(self) -> bool:
        """Go to the beginning of this scene, or of the one before. False at the very beginning."""
        if not self.at_end and (self._beat or self._over or self._off):
            self._go(self._scene)
        elif self._scene:
            self._go(self._scene - 1)
        else:
            return False
        return True

    # -- within ------------------------------------------------------------------------

    @property
    def _now(self) -> tuple[Scene, Beat]:
        scene = self._scenes[self._scene]
        return scene, scene.beats[self._beat]

    def _go(self, scene: int) -> None:
        self._scene, self._beat = scene, 0
        self._lead, self._over, self._off, self._guesses = (), False, 0, ()

    def _turn(self, lead: tuple[str, ...]) -> None:
        """Go to the next page, which begins with what came of this one."""
        if self._beat + 1 == len(self._now[0].beats):
            self._go(self._scene + 1)
        else:
            self._beat += 1
            self._lead, self._over = lead, False

    def _tell(self, words: tuple[str, ...]) -> None:
        """Say how it is, at the head of the next page, or in place of the last one."""
        if self._beat + 1 < len(self._now[0].beats):
            self._turn(words)
        else:
            self._lead, self._over = words, True

    def _done(self, *words: str) -> None:
        """Show what came of a code in place of what was asked."""
        self._lead, self._over = words, True

    def _words(self, beat: Beat) -> tuple[str, ...]:
        """Give a page's words, and what is tried on it."""
        if self._over:
            return ()
        return (*beat.words, *self._tried_words(beat.act))

    def _tried_words(self, act: Act) -> tuple[str, ...]:
        """Try what belongs on a page: the thief and a wrong clock on an account of their own."""
        match act:
            case "leak":
                return leak_words()
            case "scan":
                return scan_words()
            case "guess":
                self._guesses = self._guesses or guess_words(self.site.another())
                return self._guesses
            case "clock":
                return clock_words(self.site.another(), self._off)
            case "recover":
                return recover_words(self.site)
            case _:
                return ()

    def _end_words(self) -> tuple[str, ...]:
        return (
            _("Now delete the demo entry from your app. It is called demo-delete-me."),
            _("This demo has kept nothing."),
        )
