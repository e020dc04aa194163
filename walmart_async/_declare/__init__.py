"""How an operation is declared, and how a declaration becomes a call in every mode."""
