"""The rules: what is asked and what is known, what an answer comes to, what is due, what to do.

Pure but for the engine, which saves through the profile's store. Knows no interface.
"""
