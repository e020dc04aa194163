"""How the published facts are made; ``tools/facts.py`` is the command."""
