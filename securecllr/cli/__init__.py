"""The command line: reads arguments, opens a door or prints a result, gives the exit code.

Decides nothing: what is asked, what counts and what comes first is worked out below.
"""
