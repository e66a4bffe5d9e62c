"""The format of a saved profile, as data. Only here so that an installed copy finds the files."""
