"""Tests of ``securecllr/toml/``."""
