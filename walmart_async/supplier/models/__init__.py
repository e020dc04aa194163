"""The structs of the supplier families."""
