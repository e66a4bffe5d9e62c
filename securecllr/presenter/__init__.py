"""A session in front of an audience: its pages, the presenter's notes, and what two windows share.

Pure but for ``shared_state``, which keeps a file. It knows no profile, no account and no person:
nothing here can open a personal audit.
"""
