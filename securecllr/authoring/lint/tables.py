"""Writing a long list of words as text, so that an editor can add one without counting quotes."""


def listed(text: str) -> frozenset[str]:
    """Give the words of a text as a set."""
    return frozenset(text.split())


def paired(text: str) -> dict[str, str]:
    """Give the words of a text two by two: each first one stands for the second."""
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))
