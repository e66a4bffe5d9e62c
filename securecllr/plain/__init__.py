"""The plain door: the whole walk in lines of text, for screen readers, pipes and small windows.

No escape byte, no box, no table. It shows what the walk decides, and decides nothing itself.
"""
