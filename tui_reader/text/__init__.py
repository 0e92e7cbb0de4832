"""What any text needs before it is shown or compared: decoding, cleaning, attributions, quote signs."""
