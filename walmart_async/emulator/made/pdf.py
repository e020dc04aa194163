"""PDF files with text on their pages: as little as it takes for any reader to open them and to find the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["pdf"]

_LABEL = (288, 432)
_MARGIN, _LINE, _FONT = 18, 16, 12


def pdf(pages: Sequence[Iterable[str]], size: tuple[int, int] = _LABEL) -> bytes:
    """A PDF with a page for each list of lines.

    Args:
        pages: The lines of each page; what Latin letters cannot express is printed as a question mark.
        size: Width and height in points, 72 to the inch; a label of 4 by 6 inches by default.
    """
    width, height = size
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for lines in pages:
        content = _content(lines, height)
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Resources<</Font<</F1 3 0 R>>>>"
        objects.append(f"{page}/Contents {len(objects) + 2} 0 R>>".encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    return _file(objects)


def _content(lines: Iterable[str], height: int) -> bytes:
    shown = b"".join(b"(%s)Tj T*\n" % _text(line) for line in lines)
    return b"BT /F1 %d Tf %d TL %d %d Td\n%sET" % (_FONT, _LINE, _MARGIN, height - 2 * _MARGIN, shown)


def _text(line: str) -> bytes:
    plain = "".join(each if each.isprintable() else " " for each in line).encode("cp1252", "replace")
    return plain.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _file(objects: Sequence[bytes]) -> bytes:
    """The objects, and the table that says at which byte each begins."""
    written, begins = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, start=1):
        begins.append(len(written))
        written += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % begin for begin in begins)
    count = len(objects) + 1
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count, len(written))
    return written + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (count, table, trailer)
