"""How the tests of single rules are written: a change, and the lines that the lint must say."""

from collections.abc import Callable

import pytest

from securecllr.catalogue.model import Catalogue

Change = Callable[[], Catalogue]
CONTROL = 'controls.toml: control "two-step": '
OLD = 'controls.toml: control "old-account": '
BLOCK = 'gmail.toml: how_to "two-step": '
OLD_BLOCK = 'gmail.toml: how_to "old-account": '
SECOND = "gmail.toml: second_steps: "
KIND = "gmail.toml: kind: "
CARD = 'cards.toml: card "hacked": '

Case = tuple[Change, str]


def each(*cases: Case) -> pytest.MarkDecorator:
    """Run a test once for each change, named by the line that it must lead to."""
    return pytest.mark.parametrize(
        ("change", "line"), [pytest.param(*case, id=case[1][-60:]) for case in cases]
    )
