"""Tests of ``securecllr/profile/``."""
