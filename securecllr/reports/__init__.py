"""What a person takes away: files made from a plan or an audit. Prints nothing, asks nothing."""
