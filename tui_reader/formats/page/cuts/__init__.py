"""What is cut between the headers: signatures, buttons, profiles, menus, and lists beside the posts."""
