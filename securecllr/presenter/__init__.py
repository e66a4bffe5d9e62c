"""A session for a room: its pages, the presenter's notes, and what two windows share.

Pure but for ``shared`` and ``counts``, which write a file each. It knows no profile, no account
and no person: nothing here can open a personal audit.
"""
