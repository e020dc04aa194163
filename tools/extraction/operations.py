"""The operations of a document: route, parameters, and what tells those of one route apart."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from .bodies import BodyReader
from .schemas import Facts, SchemaReader

if TYPE_CHECKING:
    from .documents import Document
    from .overlay import Overlay

SELECTORS = {"feedType", "promo", "reportVersion", "requestType"}
"""Required parameters of a query that tell operations of one route apart, by the values that each of them takes."""


class OperationReader:
    """Reads one operation; what is doubtful about it ends up beside it."""

    def __init__(self, document: Document, overlay: Overlay, path: str, method: str, operation: dict[str, Any]) -> None:
        printed = document.prefix + path.strip()
        self._document = document
        self._overlay = overlay
        self._operation = operation
        self._method = method.upper()
        self._path, _, query = printed.partition("?")
        self._literal = dict(each.partition("=")[::2] for each in query.split("&")) if query else {}
        self._id = operation.get("operationId") or f"{self._method}_{printed}"
        self._doubts: dict[tuple[str, str], list[str]] = {}

    def read(self) -> Facts:
        """The operation as facts."""
        facts: Facts = {"id": self._id, "method": self._method, "path": self._path.rstrip("/")}
        if parameters := self._parameters():
            facts["parameters"] = parameters
        if when := self._when(parameters.get("query", {})):
            facts["when"] = when
        facts |= self._bodies()
        if self._operation.get("deprecated") or "(deprecated" in self._operation.get("summary", "").lower():
            facts["deprecated"] = True
        if self._document.sandbox:
            facts["sandbox"] = True
        if self._doubts:
            facts["doubts"] = [f"{of}: {what}: {', '.join(places)}" for (of, what), places in self._doubts.items()]
        return facts

    def _parameters(self) -> Facts:
        found: Facts = {"path": {}, "query": {}, "header": {}}
        for name in re.findall(r"\{([^}]*)\}", self._path):
            found["path"][name] = {"schema": {"type": "string"}, "required": True}
        for parameter in self._operation["parameters"]:
            place, name = parameter["in"], parameter["name"]
            if place == "path" and name not in found["path"]:
                self._doubt("path", name, "described as a part of the path, which has no such part")
            elif place != "header" or not self._of_no_operation(parameter):
                found[place][name] = self._parameter(parameter)
        for name, value in self._literal.items():
            found["query"].setdefault(name, {"schema": {"type": "string", "enum": [value]}, "required": True})
        return {place: parameters for place, parameters in found.items() if parameters}

    def _of_no_operation(self, header: dict[str, Any]) -> bool:
        name, headers = header["name"].lower(), self._overlay.headers
        return name in headers.dropped or (name in headers.dropped_where_optional and not header.get("required"))

    def _parameter(self, parameter: dict[str, Any]) -> Facts:
        published = parameter.get("schema", {})
        schema = SchemaReader(self._document, partial(self._doubt, parameter["in"])).read(published, parameter["name"])
        default = published.get("default")
        if default not in (None, "") and parameter["in"] != "header":
            schema["default"] = default if isinstance(default, str | int | float) else str(default)
        facts: Facts = {"schema": schema}
        if parameter.get("required"):
            facts["required"] = True
        if parameter.get("explode") is False:
            facts["explode"] = False
        return facts

    def _when(self, query: Facts) -> Facts:
        found = {name: [value] for name, value in self._literal.items()}
        shown = {each["name"]: each.get("example") for each in self._operation["parameters"] if each["in"] == "query"}
        for name in sorted((SELECTORS & query.keys()) - found.keys()):
            schema = query[name]["schema"]
            values = schema.get("enum") or [schema.get("default") or shown.get(name)]
            if query[name].get("required") and values != [None]:
                found[name] = [str(each).lower() if isinstance(each, bool) else str(each) for each in values]
        return found

    def _bodies(self) -> Facts:
        reader = BodyReader(self._document, self._overlay, self._id, self._doubt)
        request = self._document.follow(self._operation.get("requestBody", {}))
        facts: Facts = {}
        if media := reader.read(request, "request"):
            facts["request"] = media
            if request.get("required"):
                facts["body_required"] = True
        facts["responses"] = {
            str(status): reader.read(self._document.follow(response), str(status))
            for status, response in self._operation["responses"].items()
        }
        return facts

    def _doubt(self, of: str, at: str, what: str) -> None:
        places = self._doubts.setdefault((of, what), [])
        if (place := at.removeprefix("$.")) not in places:
            places.append(place)
