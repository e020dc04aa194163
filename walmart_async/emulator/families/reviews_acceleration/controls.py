"""What users of the emulator may do in this family: let items be in the program, and have them reviewed."""

from __future__ import annotations

from ...world import Controls
from .program import Participation, Program

__all__ = ["ReviewsAccelerationControls"]


class ReviewsAccelerationControls(Controls):
    """Let items be in the review accelerator program, and have them reviewed."""

    def add_review_candidate(
        self, sku: str, category: str = "HOME", *, reviews: int = 0, customer_favorite: bool | None = None
    ) -> str:
        """Let an item be eligible for the program; returns Walmart's id of it.

        Args:
            sku: The seller's SKU.
            category: The category it is in.
            reviews: How many reviews it has.
            customer_favorite: Whether customers like it most; None where Walmart does not know.

        Raises:
            KeyError: If no item has this SKU.
        """
        with self._lock:
            item, program = self._world.items[sku], self._world.of(Program)
            priority = len(program.items) + 1
            program.items[item] = Participation(category, priority, customer_favorite, reviews=reviews)
            return self._world.ids.item_id(sku)

    def collect_reviews(self, sku: str, count: int = 1) -> None:
        """Have an item reviewed by the program; with as many reviews as are wanted, it is complete.

        Raises:
            KeyError: If no item has this SKU, or it cannot be in the program.
            ValueError: It is not enrolled.
        """
        with self._lock:
            each = self._world.of(Program).items[self._world.items[sku]]
            if each.status != "ENROLLED":
                raise ValueError(f"{sku!r} is {each.status}, and reviews are collected of what is ENROLLED")
            each.reviews, each.collected = each.reviews + count, each.collected + count
            if each.collected >= each.wanted:
                each.status = "COMPLETE"

    def review_status(self, sku: str) -> str:
        """How far an item is: ``ELIGIBLE``, ``ENROLLED`` or ``COMPLETE``.

        Raises:
            KeyError: If no item has this SKU, or it cannot be in the program.
        """
        with self._lock:
            return self._world.of(Program).items[self._world.items[sku]].status
