"""What maintainers run from the root of a clone. Nothing here ships."""
