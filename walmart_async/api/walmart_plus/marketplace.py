"""Which of a seller's items ship for free to members of Walmart+."""

from __future__ import annotations

from typing import Final

from ..._declare.bodies import Upload
from ..._declare.decorators import POST
from ..._declare.modes import M
from ..._declare.request import Request
from ..._declare.resource import Resource
from ...errors import RequestInvalidError
from ..feeds.types import feed_type
from .models import WalmartPlusAcknowledgement

__all__ = ["WalmartPlus"]

_ACTIONS: Final = feed_type("PROGRAM_ACTIONS")
_MARKET: Final = "us"


class WalmartPlus(Resource[M], family="walmart_plus", surface="marketplace"):
    """Let items take part in Walmart+, in the United States."""

    @POST("/v3/feeds", _ACTIONS.buckets, sends=Upload, inside="payload", spec="walmart-plus/walmartPlusEnrollment")
    def submit(
        self, content: bytes, *, filename: str = "walmart-plus.json", media_type: str = "application/json"
    ) -> Request[WalmartPlusAcknowledgement]:
        """Enroll items and take items out, with a file of up to 25 MB in the form of Walmart's templates.

        Follow it with `feeds.wait`.

        Args:
            content: The template that Walmart offers for download, filled in: JSON, or an Excel workbook.
            filename: By which it shows up in the list of feeds.
            media_type: What it is.
        """
        if (market := self._market.market) != _MARKET:
            problem = f"is {market}, without Walmart+: Walmart publishes it for the United States alone"
            raise RequestInvalidError("market", problem, f"a client for {_MARKET}")
        file = Upload(content=content, filename=filename, media_type=media_type, part="fileName")
        query = {"feedType": _ACTIONS.name, "requestType": "WALMART_PLUS_SFF"}
        return Request(query=query, body=file, headers={"WM_MARKET": market})
