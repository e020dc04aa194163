# /// script
# requires-python = ">=3.11"
# dependencies = ["PyYAML>=6", "msgspec>=0.20"]
# ///
"""Make the published facts out of Walmart's documents: names, types and limits; no prose, no values.

    python tools/facts.py DIR

DIR has the documents: ``current/*.json`` for sellers, ``2024/dropship-vendor-*.yml`` for suppliers. The rate tables are
``rate_limits*.tsv`` in DIR or beside it. Corrections by hand are in ``tools/facts_overlay.toml``. What changes in the
committed data, and what is doubtful, is printed; read both before you commit.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

try:
    from extraction.assembly import facts_file
    from extraction.documents import read_documents
    from extraction.overlay import read_overlay
    from extraction.rate_tables import read_rows
    from extraction.rates import RateTable
    from extraction.report import changes, doubts
except ImportError as missing:
    sys.exit(f"tools/facts.py needs PyYAML and msgspec ({missing}): pip install PyYAML msgspec")

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "walmart_async" / "emulator" / "facts"
OVERLAY = ROOT / "tools" / "facts_overlay.toml"
TABLES = "rate_limits*.tsv"
BY_HAND = {"seeds"}


def main(argv: Sequence[str] | None = None) -> None:
    arguments = parsed(argv)
    overlay = read_overlay(arguments.overlay)
    rates = RateTable(read_rows(rate_tables(arguments), overlay.rates))
    texts = {document.name: facts_file(document, overlay, rates) for document in read_documents(arguments.directory)}
    if not texts:
        sys.exit(f"no documents in {arguments.directory}: expected current/*.json or 2024/dropship-vendor-*.yml")
    if unknown := overlay.unknown(set(names(texts))):
        sys.exit(f"the overlay names operations that no document has: {', '.join(unknown)}")
    before = committed(arguments.out)
    for line in changes(before, texts):
        print("changed", line)
    for line in [*doubts(texts), *rates.doubts()]:
        print("doubtful", line)
    for name in before.keys() - texts.keys():
        (arguments.out / f"{name}.json").unlink()
    for name, text in texts.items():
        (arguments.out / f"{name}.json").write_text(text, encoding="utf-8")
    print(len(list(names(texts))), "operations,", sum(len(text.encode()) for text in texts.values()), "bytes")


def parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the published facts out of Walmart's documents.")
    parser.add_argument("directory", type=Path, metavar="DIR", help="has current/*.json and 2024/dropship-vendor-*.yml")
    parser.add_argument("--rates", type=Path, action="append", help="a rate table; default: rate_limits*.tsv of DIR")
    parser.add_argument("--overlay", type=Path, default=OVERLAY, help="default: tools/facts_overlay.toml")
    parser.add_argument("--out", type=Path, default=OUT, help="default: walmart_async/emulator/facts")
    return parser.parse_args(argv)


def rate_tables(arguments: argparse.Namespace) -> list[Path]:
    directory: Path = arguments.directory
    return arguments.rates or sorted([*directory.glob(TABLES), *directory.parent.glob(TABLES)])


def names(texts: dict[str, str]) -> Iterator[str]:
    for document, text in texts.items():
        for operation in json.loads(text)["operations"]:
            yield f"{document}/{operation['id']}"


def committed(out: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in out.glob("*.json") if path.stem not in BY_HAND}


if __name__ == "__main__":
    main()
