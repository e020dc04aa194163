"""What a user installs: the two packages, typed, at one version, and light to import."""

from __future__ import annotations

import importlib.metadata
import importlib.resources
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import walmart_async
import walmart_sync
from walmart_async._version import __version__

PACKAGES = ("walmart_async", "walmart_sync")
WHEEL = os.environ.get("TESTED_WHEEL")  # set by the nox session that installed it
of_the_wheel = pytest.mark.skipif(WHEEL is None, reason="these are the tree's packages, not a wheel's")


@of_the_wheel
@pytest.mark.parametrize("package", [walmart_async, walmart_sync], ids=PACKAGES)
def test_the_tests_import_the_wheel(package: object) -> None:
    assert Path(package.__file__).is_relative_to(sysconfig.get_path("purelib"))


@of_the_wheel
@pytest.mark.parametrize("name", PACKAGES)
def test_child_processes_import_the_wheel(name: str) -> None:
    code = f"import {name}; print({name}.__file__)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    assert Path(found).is_relative_to(sysconfig.get_path("purelib"))


@of_the_wheel
def test_nothing_but_the_two_packages_and_the_command_is_installed() -> None:
    files = importlib.metadata.files("walmart-sdk") or []
    outside = [file for file in files if file.parts[0] == ".."]
    assert [file.stem for file in outside] == ["walmart"]
    inside = {file.parts[0] for file in files if file not in outside}
    assert inside == {*PACKAGES, f"walmart_sdk-{__version__}.dist-info"}


@of_the_wheel
def test_metadata_agrees_with_the_code() -> None:
    metadata = importlib.metadata.metadata("walmart-sdk")
    assert metadata["Version"] == __version__
    assert f"-{__version__}-" in Path(WHEEL).name
    assert metadata["License-Expression"] == "MIT"
    needed = [line for line in metadata.get_all("Requires-Dist") if "extra ==" not in line]
    assert sorted(line.partition(">")[0] for line in needed) == ["aiohttp", "anyio", "msgspec"]


@pytest.mark.parametrize("name", PACKAGES)
def test_both_packages_are_marked_as_typed(name: str) -> None:
    assert importlib.resources.files(name).joinpath("py.typed").is_file()


@pytest.mark.parametrize("name", PACKAGES)
def test_importing_a_package_does_not_import_aiohttp(name: str) -> None:
    code = f"import sys, {name}; sys.exit('aiohttp' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
