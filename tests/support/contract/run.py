"""One run of the whole contract."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from support.families import cases
from support.filled import is_struct
from walmart_async import Content, Form, Multipart, Upload, operations
from walmart_async._codec.wrappers import read_wrapper
from walmart_async.emulator import facts

from .calls import Calls, is_call_of
from .fields import Fields
from .findings import Differences, listed
from .forms import compare_forms
from .rates import Rates
from .shapes import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from walmart_async import Operation
    from walmart_async.emulator.facts import Published, Schema

__all__ = ["Contract", "contract", "naming", "told"]

JSON = "application/json"
NOT_JSON = (Upload, Multipart, Form, Content)
NOT_READ = (bytes, str)


@dataclass(frozen=True)
class Contract:
    """What a run found."""

    declared: int
    published: int
    named: int
    """Published operations that a declaration names."""
    differences: Differences


def naming() -> dict[str, list[Operation]]:
    """What is declared of each published operation, by its name."""
    found: dict[str, list[Operation]] = {}
    for operation in operations():
        for name in (*operation.spec, *operation.variant_of):
            found.setdefault(name, []).append(operation)
    return found


@cache
def contract() -> Contract:
    """Every declaration, compared with each published operation that it names, and each call with what it calls."""
    told, published, named = Differences(), facts.operations(), naming()
    answers, bodies, rates = Fields(told, sent=False), Fields(told, sent=True), Rates(told)
    for name, declared in named.items():
        if name not in published:
            told.add(name, "is not published")
            continue
        of_it = [case for case in cases("examples") if case.operation in declared and is_call_of(case, published[name])]
        Calls(published[name], declared, of_it).compare(told)
        for case in of_it:
            compare_forms(case, published[name], told)
        for operation in declared:
            compare_answers(answers, operation, published[name], told)
            if (
                is_struct(operation.request_type)
                and operation.request_type not in NOT_JSON
                and JSON in published[name].operation.request
            ):
                schema = published[name].operation.request[JSON]
                bodies.compare(operation.request_type, published[name].document, schema, f"{name} body")
    for each in published.values():
        for case in cases("examples"):
            if is_call_of(case, each):
                rates.compare(each, case)
    answers.finish()
    bodies.finish()
    return Contract(len(operations()), len(published), len(named.keys() & published.keys()), told)


def compare_answers(answers: Fields, operation: Operation, published: Published, told: Differences) -> None:
    """Compare what an operation answers with every good answer that is published in the media type it asks for."""
    asked = operation.response_media
    good = {status: media for status, media in published.operation.responses.items() if status.startswith("2")}
    for status, media in good.items() if operation.response_type not in NOT_READ else ():
        if asked not in media:
            continue
        schema = inside(operation, published, media[asked])
        if schema is None:
            told.add(published.name, f"answers nothing inside of {'.'.join(operation.inside)}")
        else:
            answers.compare(operation.response_type, published.document, schema, f"{published.name} {status}")


def inside(operation: Operation, published: Published, schema: Schema) -> Schema | None:
    """The schema inside of the declared wrappers."""
    for name, is_list, _ in map(read_wrapper, operation.inside):
        content = shape_of(published.document, schema).properties.get(name)
        if content is not None and is_list:
            content = shape_of(published.document, content).entries
        if content is None:
            return None
        schema = content
    return schema


def told(*, whole: bool) -> Iterator[str]:
    """What a run has to say: its numbers, or each difference as well."""
    ran, (deviations, pending) = contract(), listed()
    reasons = sorted(set(deviations.values()))
    yield f"{ran.declared} operations declared, {ran.named} of {ran.published} published ones named by them"
    yield f"{ran.differences.compared} fields of answers and bodies compared"
    yield f"{len(deviations)} deviations for {len(reasons)} reasons, {len(pending)} differences pending"
    if whole:
        for reason in reasons:
            yield from ("", reason, *sorted(f"  {each}" for each in deviations if deviations[each] == reason))
        yield from ("", "pending", *sorted(f"  {each}" for each in pending))
