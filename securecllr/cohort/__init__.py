"""Many shared copies to one picture that names nobody: reading, counting, disclosure control.

Exact counts never leave this room: what leaves it is a ``Report`` of ranges (``figures.py``).
"""
