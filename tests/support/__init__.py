"""What tests of several folders share; pytest puts the folder around it on the path."""
