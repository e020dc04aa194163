"""The endpoints of sellers: one module a family, its structs in the module of the same name under `models`."""
