"""Our own widgets: a list of rows, the bar of keys, lines of words. They know no audit."""
