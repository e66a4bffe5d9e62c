"""A door: the full screen in a page of the browser, on this computer only.

Each tab is a process of its own, the program as a terminal would start it. This room carries its
bytes to the page and back; it knows no audit, and opens no profile.
"""
