"""The command line: reads the arguments, runs a command, returns the exit code.

It decides nothing: what is asked, what counts and what comes first is for lower packages.
"""
