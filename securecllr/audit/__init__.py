"""The rules: what is asked, what an answer comes to, what goes stale, what to do first, the walk.

Pure but for the walk, which saves through the profile's store. Knows no door.
"""
