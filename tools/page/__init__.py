"""Builds the page: the whole program as one HTML file for any browser."""
