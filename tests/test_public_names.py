"""Every public name is what Python's own tools expect: help, signatures, and annotations that are there at run time."""

from __future__ import annotations

import inspect
import pydoc
import subprocess
import sys
import typing
from dataclasses import is_dataclass
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

import walmart_async
import walmart_async.api
import walmart_sync
from walmart_async._declare.endpoint import Declared
from walmart_async._declare.job import Job
from walmart_async.models import Instant

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = (
    "walmart_async",
    "walmart_sync",
    "walmart_async.models",
    "walmart_async.jobs",
    "walmart_async.emulator",
    "walmart_async.errors",
    "walmart_async.events",
    "walmart_async.clock",
    *(each.name for each in walk_packages(walmart_async.api.__path__, "walmart_async.api.") if each.ispkg),
)


def public() -> dict[str, Any]:
    """What callers may import, by address; a name that several packages have is listed once."""
    found: dict[int, tuple[str, Any]] = {}
    for package in map(import_module, PACKAGES):
        # A family's package has every name of its modules, and lists none again.
        for name in getattr(package, "__all__", [name for name in vars(package) if not name.startswith("_")]):
            value = getattr(package, name)
            found.setdefault(id(value), (f"{package.__name__}.{name}", value))
    return dict(found.values())


PUBLIC = public()
CLASSES = {address: value for address, value in PUBLIC.items() if isinstance(value, type)}
CALLABLE = {
    address: value
    for address, value in PUBLIC.items()
    if inspect.isfunction(value) or (isinstance(value, type) and inspect.isfunction(value.__init__))
}


def methods(owner: type) -> Iterator[tuple[str, Any]]:
    """The functions behind the public methods and properties that a class and its bases of ours define."""
    for base in owner.__mro__:
        if not base.__module__.startswith("walmart_"):
            continue
        for name, value in vars(base).items():
            function = value.fget if isinstance(value, property) else getattr(value, "__func__", value)
            if inspect.isfunction(function) and (not name.startswith("_") or name == "__init__"):
                yield f"{base.__name__}.{name}", function


def bound() -> Iterator[tuple[str, Any]]:
    """The endpoints and jobs of both clients in every mode, as a caller gets hold of them."""
    for package in (walmart_async, walmart_sync):
        for client in (package.Marketplace, package.Supplier):
            opened = client(client_id="id", client_secret="secret")
            for mode, root in (("", opened), ("raw.", opened.raw)):
                for family in sorted({name for base in client.__mro__ for name in vars(base) if name[0] != "_"}):
                    resource = getattr(root, family, None)
                    for base in type(resource).__mro__:
                        for name, declared in vars(base).items():
                            if isinstance(declared, Declared) or (isinstance(declared, Job) and not mode):
                                address = f"{package.__name__}.{client.__name__}.{mode}{family}.{name}"
                                yield address, getattr(resource, name)


BOUND = dict(bound())


@pytest.mark.parametrize("package", PACKAGES)
def test_help_shows_a_package(package):
    assert import_module(package).__doc__
    assert pydoc.render_doc(package)


@pytest.mark.parametrize("address", CLASSES)
def test_help_shows_a_class(address):
    assert CLASSES[address].__doc__, "has no docstring"
    assert pydoc.render_doc(CLASSES[address])


@pytest.mark.parametrize("address", CALLABLE)
def test_what_is_called_has_a_signature(address):
    assert inspect.signature(CALLABLE[address])


@pytest.mark.parametrize("address", CLASSES)
def test_annotations_of_a_class_and_its_methods_are_there_at_run_time(address):
    typing.get_type_hints(CLASSES[address])
    for name, method in methods(CLASSES[address]):
        assert typing.get_type_hints(method) is not None, name
        assert inspect.signature(method), name


@pytest.mark.parametrize("address", [name for name, value in PUBLIC.items() if inspect.isfunction(value)])
def test_annotations_of_a_function_are_there_at_run_time(address):
    assert "return" in typing.get_type_hints(PUBLIC[address])


@pytest.mark.parametrize("address", BOUND)
def test_an_endpoint_shows_what_it_takes_in_every_mode(address):
    signature, hints = inspect.signature(BOUND[address]), typing.get_type_hints(BOUND[address])
    assert "self" not in signature.parameters
    assert set(signature.parameters) <= set(hints)
    assert "return" in hints
    assert pydoc.render_doc(BOUND[address])


@pytest.mark.parametrize("package", [walmart_async, walmart_sync])
@pytest.mark.parametrize("surface", ["Marketplace", "Supplier"])
@pytest.mark.parametrize("method", ["__init__", "from_env", "with_options"])
def test_the_options_of_a_client_are_typed_at_run_time(package, surface, method):
    function = getattr(getattr(package, surface), method)
    hints = typing.get_type_hints(function)
    assert set(inspect.signature(function).parameters) - {"self"} == set(hints) - {"return"}
    assert hints["timeout"] is float


def test_annotations_do_not_make_the_package_import_aiohttp():
    code = "import sys, walmart_async, walmart_sync; sys.exit('aiohttp' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_client_that_sends_nothing_imports_no_event_loop():
    made = "walmart_async.Marketplace(client_id='a', client_secret='b')"
    code = f"import sys, walmart_async; {made}; sys.exit(bool({{'asyncio', 'anyio'}} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


STRUCTS = {
    address: value for address, value in CLASSES.items() if issubclass(value, msgspec.Struct) or is_dataclass(value)
}


@pytest.mark.parametrize("address", STRUCTS)
def test_msgspec_reads_the_fields_of_a_struct(address):
    if issubclass(STRUCTS[address], msgspec.Struct):
        assert msgspec.structs.fields(STRUCTS[address]) is not None
    assert msgspec.inspect.type_info(STRUCTS[address])


def met(kind: Any, seen: set[type]) -> set[type]:
    """The classes of ours that a type is made of."""
    if typing.get_args(kind):
        for each in typing.get_args(kind):
            met(each, seen)
    elif isinstance(kind, type) and kind.__module__.startswith("walmart_") and kind not in seen:
        seen.add(kind)
        for each in typing.get_type_hints(kind, include_extras=True).values() if kind is not Instant else ():
            met(each, seen)
    return seen


def test_everything_that_callers_get_or_give_has_a_public_address():
    found: set[type] = set()
    for operation in walmart_async.operations():
        met(operation.response_type, found)
        met(operation.request_type, found)
    for function in (walmart_async.Marketplace.__init__, *BOUND.values()):
        for kind in typing.get_type_hints(function).values():
            met(kind, found)
    unexported = found - set(CLASSES.values())
    assert {f"{each.__module__}.{each.__qualname__}" for each in unexported} == set()
