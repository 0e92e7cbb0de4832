"""What leaves the reader: to a browser, the clipboard, a program or a file. Nothing here draws."""
