"""The widgets: a list of rows, the bar of keys, paragraphs, boxes, the QR code. No audit here."""
