"""The structs of the marketplace families."""
