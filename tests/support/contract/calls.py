"""Declared operations, and the calls that their families list, held against a published operation."""

from __future__ import annotations

from dataclasses import dataclass
from types import NoneType
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from walmart_async._declare.download import File
from walmart_async._declare.pager import Pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from support.families import Case
    from walmart_async import Operation
    from walmart_async.emulator.facts import Published

    from .findings import Differences

__all__ = ["Calls", "is_call_of", "query_of", "request_of"]


def query_of(case: Case) -> dict[str, list[str]]:
    """The query that is sent, name by name."""
    return parse_qs(case.entry.target.partition("?")[2], keep_blank_values=True)


def request_of(case: Case) -> Any:
    """The first request of a call."""
    request = case.request
    if isinstance(request, File):
        return request.request
    return request.first if isinstance(request, Pages) else request


def is_call_of(case: Case, published: Published) -> bool:
    """Whether a call is one of a published operation: its query tells it from others of its route."""
    document, operation = published
    sent = {name.lower(): values[0].lower() for name, values in query_of(case).items()}
    return (
        document.surface in {case.surface, "both"}
        and case.operation.route == f"{operation.method} {operation.path}"
        and all(sent.get(name.lower()) in map(str.lower, values) for name, values in operation.when.items())
    )


@dataclass
class Calls:
    """One published operation, what is declared of it, and its calls."""

    published: Published
    declared: Sequence[Operation]
    cases: Sequence[Case]

    def compare(self, told: Differences) -> None:
        for check in (self._routes, self._bodies, self._answers, self._query, self._headers):
            for what in check():
                told.add(self.published.name, what)

    def _routes(self) -> Iterator[str]:
        published = f"{self.published.operation.method} {self.published.operation.path}"
        for operation in self.declared:
            if operation.route != published:
                yield f"is {published}, and {operation.name} is {operation.route}"
        if not self.cases:
            yield "is called by no example"

    def _bodies(self) -> Iterator[str]:
        taken = self.published.operation.request
        for operation in self.declared:
            if operation.request_media is None and self.published.operation.body_required:
                yield f"takes a body, and {operation.name} sends none"
            if operation.request_media is not None and operation.request_media not in taken:
                yield f"takes {either(taken) or 'no body'}, and {operation.name} sends {operation.request_media}"

    def _answers(self) -> Iterator[str]:
        good = [media for status, media in self.published.operation.responses.items() if status.startswith("2")]
        answered = {each for media in good for each in media}
        for operation in self.declared:
            if answered and operation.response_media not in answered:
                yield f"answers {either(answered)}, and {operation.name} asks for {operation.response_media}"
            if not all(good) and operation.empty == "error" and operation.response_type not in {bytes, NoneType}:
                yield f"may answer nothing, which is an error to {operation.name}"

    def _query(self) -> Iterator[str]:
        queries = [query_of(case) for case in self.cases]
        parameters = self.published.operation.parameters.query
        yield from used("query", parameters, [set(query) for query in queries])
        for name, parameter in parameters.items():
            schema = self.published.document.resolve(parameter.schema)
            values = {value for query in queries for value in query.get(name, ())}
            unknown = values - {str(each) for each in schema.enum}
            if schema.enum and not schema.open and unknown:
                yield f"query {name} is sent as {either(unknown)}, which is not published"

    def _headers(self) -> Iterator[str]:
        parameters = {name.lower(): each for name, each in self.published.operation.parameters.header.items()}
        # What these two must be follows from the media types.
        sent = [{name.lower() for name in case.entry.headers} - {"accept", "content-type"} for case in self.cases]
        yield from used("header", parameters, sent)


def used(kind: str, parameters: Any, sent: Sequence[set[str]]) -> Iterator[str]:
    """How parameters differ from the names that each call sends."""
    for name, parameter in parameters.items():
        if not any(name in names for names in sent):
            yield f"{kind} {name} is never sent"
        elif parameter.required and not all(name in names for names in sent):
            yield f"{kind} {name} is required, and not always sent"
    for name in sorted(set().union(*sent) - parameters.keys()):
        yield f"{kind} {name} is sent, and not published"


def either(names: Any) -> str:
    return " or ".join(sorted(names))
