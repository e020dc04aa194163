"""Make docs/examples/stock.csv and stock-bad.csv; the same bytes every time.

python tools/make_stock.py [DIRECTORY]
"""

from __future__ import annotations

import csv
import io
import random
import sys
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent / "docs" / "examples"
ROWS = 5_000
NODES = ("721407", "721408")

# What sellers really put into SKUs, and what URLs, CSV and JSON each have an opinion on.
SHAPES = (
    "TSHIRT-{n}-BLK-M",
    "{n:012d}",
    "Mug {n} 11 oz",
    "Lamp {n} Pro / Black",
    "frame-8x{n}{{OAK",
    "{{{n}}}",
    "Gift;{n}{{SET",
    "COTTON 100% {n}",
    "50%25-{n}",
    "%2F{n}",
    "A&B {n}",
    "cable+{n}+spare",
    'Shelf 24" x {n}',
    "it's {n}",
    "nails, 2 in, {n}",
    '"{n}", quoted',
    "#{n}",
    "{n}?v=2",
    "{n}@home",
    "size:{n}=L",
    "[{n}] (new)!",
    "${n}*~_.",
    "back\\slash\\{n}",
    "../{n}/..",
    "two  spaces {n}",
    "<b>{n}</b>",
    "Bücher-{n}",
    "cafe\u0301 {n}",
    "café {n}",
    "茶具-{n}",
    "Носки {n}",
    "شاي-{n}",
    "🧦 {n}",
    "½ inch {n}",
    "non\u00a0breaking {n}",
)

BAD = (
    b"sku,ship_node,quantity\n"
    b"GOOD-1,,5\n"
    b",,5\n"  # no SKU
    b"GOOD 2/B,721407,12\n"
    b"NO-QUANTITY,,\n"
    b"FRACTION,,1.5\n"
    b"NEGATIVE,,-3\n"
    b"TEXT,,many\n"
    b"TOO-LARGE,,2147483648\n"
    b"GOOD-3,,0\n"
    b"GOOD-1,,6\n"  # line 2 names this SKU and node already
    b"TOO-FEW\n"
    b"TOO-MANY,,5,7\n"
    b'"LINE\nBREAK",,5\n'
    b'THOUSANDS,,"1,200"\n'
    b"NOT-UTF-8-\x81,,5\n"
    b"GOOD-4,,44\n"
)


def stock() -> str:
    """5,000 rows: most SKUs at the default node, some at a named one, some at two."""
    chance = random.Random(5_000)
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("sku", "ship_node", "quantity"))
    rows: list[tuple[str, str, int]] = []
    number = 1_000
    while len(rows) < ROWS:
        number += chance.randint(1, 9)
        sku = SHAPES[number % len(SHAPES)].format(n=number)
        where = chance.choices([("",), NODES[:1], NODES[1:], NODES], weights=[97, 1, 1, 1])[0]
        rows += ((sku, node, chance.choice((0, chance.randint(1, 30), chance.randint(1, 5_000)))) for node in where)
    writer.writerows(rows[:ROWS])
    return table.getvalue()


def main() -> None:
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLES
    (directory / "stock.csv").write_bytes(stock().encode())
    (directory / "stock-bad.csv").write_bytes(BAD)


if __name__ == "__main__":
    main()
