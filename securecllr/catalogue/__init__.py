"""What can be asked: the controls and kinds in ``checks/``, read and validated.

Nothing here knows a person's answers, a screen or a terminal.
"""
