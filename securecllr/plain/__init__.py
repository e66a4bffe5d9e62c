"""Plain lines: a dialog for screen readers, pipes and small windows. It decides nothing.

No escape byte, no box, no table.
"""
