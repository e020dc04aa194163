"""What users of the emulator may do with returns from other channels: let them arrive."""

from __future__ import annotations

from ....world import Controls
from .returns import INITIATED, MultichannelReturn, MultichannelReturns

__all__ = ["MultichannelReturnControls"]


class MultichannelReturnControls(Controls):
    """See returns from other channels, and let them arrive before their time."""

    @property
    def multichannel_returns(self) -> list[MultichannelReturn]:
        """The returns from other channels, oldest first, the cancelled ones too."""
        with self._lock:
            self._world.settle()
            return list(self._world.of(MultichannelReturns).by_id.values())

    def receive_multichannel_return(self, return_order_id: str) -> None:
        """Let a return arrive now: its units go back into stock.

        Raises:
            KeyError: If no return has this id.
            ValueError: If it arrived before, or was cancelled.
        """
        with self._lock:
            self._world.settle()
            known = self._world.of(MultichannelReturns)
            found = known.by_id[return_order_id]
            if found.status != INITIATED:
                raise ValueError(f"{return_order_id} is {found.status}")
            known.receive(found)
