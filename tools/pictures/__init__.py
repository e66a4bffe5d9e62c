"""Makes the pictures of the documentation anew from what the program shows now."""
