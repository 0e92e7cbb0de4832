"""Keys: from presses to commands, in keymaps of several habits."""
