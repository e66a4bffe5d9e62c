"""The 2-step verification demo: an invented site's sign-in, and ten scenes played on it.

Pure: no screen, no file but the picture that a person asks for, no network. It knows nothing of
the catalogue or of profiles. The secret is in memory only and in no ``repr``.
"""
