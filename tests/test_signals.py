"""Which signals end the program, on each system."""

import signal

import pytest

from securecllr.signals import ending_signals


def test_a_closed_window_of_windows_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "SIGBREAK", signal.SIGINT, raising=False)
    monkeypatch.delattr(signal, "SIGHUP", raising=False)
    assert ending_signals() == [signal.SIGTERM, signal.SIGINT]
