"""The smallest Textual app there is, to measure ours against."""

from textual.app import App, ComposeResult
from textual.widgets import Label


class HelloApp(App[None]):
    """One label."""

    def compose(self) -> ComposeResult:
        """Yield the one line that it shows."""
        yield Label("Next: nothing")


if __name__ == "__main__":
    HelloApp().run()
