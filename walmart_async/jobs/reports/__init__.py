"""Reports followed until they are made, and downloaded."""
