"""The full-screen door, in Textual. It shows what the walk decides, and decides nothing itself."""
