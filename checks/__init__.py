"""The built-in checks, as data. Only here so that an installed copy finds the files."""
