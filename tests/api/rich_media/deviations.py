"""How the declarations of rich media differ from what is published."""

from __future__ import annotations

DEVIATIONS: dict[str, list[str]] = {
    "It is an empty object, as the document says.": ["rich_media.RichMediaPage.headerAttributes: is missing"],
}
PENDING: list[str] = []
