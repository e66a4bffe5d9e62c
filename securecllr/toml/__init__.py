"""Reading TOML into types, with every error and its place."""
