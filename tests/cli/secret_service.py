"""A real Secret Service: gnome-keyring on a bus and in a home of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.needs import needs

# Long enough for a slow machine; a program that waits for a prompt waits for ever.
PATIENCE = 100.0

# The daemon goes with its bus, the bus with its script, the script with the end of its input.
_UNLOCKED = "printf 'pw\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
_LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null"
# It goes to the background before it has its name on the bus. Whoever asks for that name too soon
# makes the bus start another one, a locked one: so wait for the name, and not for ever.
_NAMED = (
    "dbus-send --session --print-reply --dest=org.freedesktop.DBus / "
    "org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q true"
)
_SCRIPT = """
{start}
tries=0
until {named}; do tries=$((tries + 1)); [ $tries -lt 2000 ] || exit; done
echo "$DBUS_SESSION_BUS_ADDRESS"
read -r _ || true
"""


@dataclass
class Computer:
    """A person's home on a computer, and all that our program has said there.

    Attributes:
        limit: How many seconds our program gives the keyring; None for its own limit.
    """

    home: Path
    bus: str = ""
    limit: float | None = PATIENCE
    logins: int = 0
    more: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    @property
    def profile(self) -> Path:
        return self.home / "answers" / "profile.toml"

    def environment(self) -> dict[str, str]:
        """Nothing of the machine that the tests run on: no bus, no screen, no keyring."""
        own = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "TZ": os.environ["TZ"],
            "XDG_RUNTIME_DIR": str(self.home / f"run-{self.logins}"),
            "SECURECLLR_HOME": str(self.profile.parent),
            "PYTHONPATH": str(Path(__file__).with_name("patient")),
        }
        if self.limit is not None:
            own["KEYRING_LIMIT"] = str(self.limit)
        return own | self.more | ({"DBUS_SESSION_BUS_ADDRESS": self.bus} if self.bus else {})

    def run(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run our program here."""
        ended = self._python("-m", "securecllr", *arguments, typed=typed)
        self.said += [ended.stdout, ended.stderr]
        return ended

    def key_of(self, profile_id: str) -> str | None:
        """Ask the keyring itself for a profile's secret."""
        ended = self._python("-m", "keyring", "get", "securecllr", profile_id)
        return ended.stdout.strip() if ended.returncode == 0 else None

    def _python(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *arguments],
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=2 * PATIENCE,
            env=self.environment(),
        )


def computer(folder: Path) -> Computer:
    """Return a new home, with no keyring."""
    (folder / "home").mkdir(mode=0o700)
    return Computer(folder / "home")


@contextmanager
def logged_in(at: Computer, *, unlocked: bool = True) -> Iterator[Computer]:
    """Start the keyring for the person, unlocked as by signing in, or locked."""
    needs("gnome-keyring-daemon")
    with with_service(at, f"{_UNLOCKED if unlocked else _LOCKED} || exit"):
        yield at


@contextmanager
def with_service(at: Computer, start: str) -> Iterator[Computer]:
    """Start what is to answer as the Secret Service on a bus of its own: a line of shell."""
    # In a folder of its own, as with each login: the last daemon may not have gone quite yet, and
    # this one would find it there and unlock that instead.
    at.logins += 1
    (at.home / f"run-{at.logins}").mkdir(mode=0o700)
    script = _SCRIPT.format(start=start, named=_NAMED)
    with subprocess.Popen(
        [needs("dbus-run-session"), "--", "sh", "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=at.environment(),
    ) as session:
        assert session.stdin
        assert session.stdout
        try:
            at.bus = session.stdout.readline().strip()
            assert at.bus, "the keyring did not start"
            yield at
        finally:
            at.bus = ""
            session.stdin.close()
