"""The arguments of each command, and the function that each command runs.

A module each. What does the work is imported when the command runs, and not before.
"""
