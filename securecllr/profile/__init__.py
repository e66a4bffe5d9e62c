"""A person's saved answers: the model, the log on disk, and the only writer of it.

Knows the catalogue's words (answers, roles) but none of its rules, and no interface.
"""
