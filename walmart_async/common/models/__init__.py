"""The structs of the shared families."""
