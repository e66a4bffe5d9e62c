"""From a folder of shared copies to a report of ranges, by rules that protect each person.

Copies are read (``read_copies``) and counted (``tally``). Exact counts stay in this package: what
leaves it is a ``Report`` of ranges (``protect``, ``protected_report``), compared with the folder's
earlier ones (``trend``, ``history``), and added up with those of others (``merge``).
"""
