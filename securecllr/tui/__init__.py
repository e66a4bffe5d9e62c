"""The full screen, in Textual: a dialog that draws pages of flows. It decides nothing."""
