"""The page: every conversation as HTML, in a browser and nowhere else.

JavaScript shows the HTML, sends what is pressed, and keeps the bytes. All else is decided here.
"""
