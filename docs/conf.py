"""How Sphinx builds the documentation (``nox -s docs``), with a reference that is made from the code at every build."""

import re
import sys
from pathlib import Path
from types import FunctionType

from sphinx.application import Sphinx

from walmart_async._declare.filters import filter_lines, filters_of

sys.path.insert(0, str(Path(__file__).parent))

from reference_pages import write_reference

project = "walmart-sdk"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
html_theme = "furo"
html_title = project
default_role = "py:obj"
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

CONTENTS = "\n```{toctree}\n:hidden:\n:glob:\n\n*\nreference/index\n```\n"
REQUEST = re.compile(r"~?(?:\w+\.)*(Request|Pages)\[(.*)\]")


def setup(app: Sphinx) -> None:
    """Hook in what is made anew at every build."""
    app.connect("builder-inited", lambda app: write_reference(Path(app.srcdir) / "reference"))
    app.connect("source-read", add_contents)
    app.connect("autodoc-process-signature", show_answer)
    app.connect("autodoc-process-docstring", complete, priority=100)  # napoleon has 500


def add_contents(_app: Sphinx, page: str, text: list[str]) -> None:
    """The first page leads to all others; it is read elsewhere too, where a list of files would be noise."""
    if page == "index":
        text[0] += CONTENTS


def show_answer(
    _app: Sphinx, _what: str, _name: str, _value: object, _options: object, signature: str | None, answer: str | None
) -> tuple[str | None, str | None]:
    """What an endpoint answers, instead of the request that it makes of its arguments.

    What takes a link is made by clients alone, and defaults that are objects have no form that can be shown.
    """
    if signature is None:
        return signature, answer
    shown = "" if signature.startswith("(link") else re.sub(r"<[^<>]+>", "...", signature)
    if (answer or "").rpartition(".")[2] == "File":
        return shown, "Download[bytes]"
    found = REQUEST.fullmatch(answer or "")
    if found is None:
        return shown, answer
    return shown, found[2] if found[1] == "Request" else f"Pager[{found[2]}]"


def complete(_app: Sphinx, what: str, _name: str, value: object, _options: object, lines: list[str]) -> None:
    """What stands in other places than the docstring, or would be misread there by napoleon."""
    if what in {"attribute", "data", "property"}:
        lines[:0] = ["..", ""]  # an empty comment, or what stands before the first colon is taken for a type
    elif isinstance(value, FunctionType) and "Unpack" in str(value.__annotations__):
        declared = filters_of(value)
        assert declared is not None, "only keyword arguments are unpacked"
        lines += ["", "Keyword Args:", *filter_lines(declared).splitlines()]
