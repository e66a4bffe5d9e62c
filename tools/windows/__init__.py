"""Runs the tests on a Python for Windows, under Wine. A test bed, and not Windows."""
