"""The demo's engine and scenes."""
