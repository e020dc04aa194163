from ..colour import C, Resource


class InventorySync(Resource[C], family="inventory_sync", surface="marketplace"): ...


class SupplierInventorySync(Resource[C], family="inventory_sync", surface="supplier"): ...
