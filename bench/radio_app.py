"""Five radio buttons of Textual's own, to measure our question page against."""

from textual.app import App, ComposeResult
from textual.widgets import RadioButton, RadioSet

LABELS = ["Answer number one", "Answer number two", "Answer three", "Answer four", "Answer five"]


class RadioApp(App[None]):
    """One set of buttons."""

    def compose(self) -> ComposeResult:
        """Yield the buttons."""
        with RadioSet():
            for label in LABELS:
                yield RadioButton(label)


if __name__ == "__main__":
    RadioApp().run()
