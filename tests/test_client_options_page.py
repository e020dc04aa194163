"""The docs' page on the options of a client has them all, with their defaults."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import walmart_async
import walmart_sync

PAGE = Path(__file__).resolve().parents[1] / "docs" / "client-options.md"
ROW = re.compile(r"^\| `(\w+)` \| (?:`(.*?)`|required) \| (.+) \|$", re.MULTILINE)
OBJECTS = {"clock": "SystemClock()", "random": "random.random"}


def shown(parameter: inspect.Parameter) -> str:
    """A default as the page writes it; nothing for what must be given."""
    if parameter.default is inspect.Parameter.empty:
        return ""
    return OBJECTS.get(parameter.name) or repr(parameter.default)


def test_every_option_is_explained_with_its_default():
    explained = {name: default for name, default, _ in ROW.findall(PAGE.read_text(encoding="utf-8"))}
    signature = inspect.signature(walmart_async.Marketplace)
    assert explained == {name: shown(parameter) for name, parameter in signature.parameters.items()}


def test_all_clients_have_the_same_options():
    options = list(inspect.signature(walmart_async.Marketplace).parameters)
    for client in (walmart_async.Supplier, walmart_sync.Marketplace, walmart_sync.Supplier):
        assert list(inspect.signature(client).parameters) == options


def test_the_options_of_a_view_are_those_of_its_section():
    text = PAGE.read_text(encoding="utf-8")
    section = text[text.index("## Time, retries and limits") : text.index("## Connections")]
    listed = {name for name, _, _ in ROW.findall(section)}
    assert listed == set(inspect.signature(walmart_async.Marketplace.with_options).parameters) - {"self"}
