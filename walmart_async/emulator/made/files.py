"""Files as small as they can be and still open."""

from __future__ import annotations

__all__ = ["FILES"]

_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 288 432]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
    b"0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n"
    b"%%EOF\n"
)
_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cf50000003860181de9a8b3a0000000049454e44ae426082"
)

FILES = {
    "application/pdf": _PDF,
    "image/png": _PNG,
    "application/octet-stream": b"Made from,the published facts\r\n1,2\r\n",
}
"""By media type."""
