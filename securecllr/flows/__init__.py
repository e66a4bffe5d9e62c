"""Each conversation with a person once, as an async function over the ``Dialog`` protocol.

A flow shows pages, reads replies and saves through ``audit``. It imports no interface, touches no
terminal, file or keyring, and never asks which interface it has. It can be entered again from the
profile alone.
"""
