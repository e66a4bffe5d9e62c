"""The commands as they stand on the command line: their arguments, and what each leads to.

A module each. What does the work is imported when the command runs, and not before.
"""
