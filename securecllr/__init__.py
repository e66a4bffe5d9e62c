"""securecllr: a guided security self-audit of a UK councillor's social media accounts.

Here lives the version and nothing else, so that ``--version`` can answer before anything
is imported.
"""

__version__ = "0.1.0"
