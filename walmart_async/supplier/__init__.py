"""The endpoints of drop-ship vendors: one module a family, its structs in the module of its name under `models`."""
