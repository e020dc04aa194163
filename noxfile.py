"""What the project does with itself: ``python3 noxfile.py -s tests``, or ``nox -s tests`` where nox is installed.

The first form needs Python and pip only: where nox is missing it is put into an environment of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
# Each Python has its own: sessions run on the Python that runs nox, and nox would use another's environments again.
ENVIRONMENTS = ROOT / ".nox" / f"{sys.version_info.major}.{sys.version_info.minor}"
OLDEST_NOX = "2025.2.9"


def pip() -> list[str]:
    """The command that runs pip on this machine, whichever Python it belongs to."""
    for command in ([sys.executable, "-m", "pip"], ["pip3"], ["pip"]):
        if shutil.which(command[0]):
            answer = subprocess.run([*command, "--version"], capture_output=True, check=False)
            if answer.returncode == 0:
                return command
    sys.exit("noxfile.py needs pip: none of `python3 -m pip`, `pip3` and `pip` runs here")


def booted_python() -> Path:
    """A Python that can import nox."""
    boot = ENVIRONMENTS / "boot"
    scripts, suffix = (boot / "Scripts", ".exe") if os.name == "nt" else (boot / "bin", "")
    python = scripts / f"python{suffix}"
    if not (scripts / f"nox{suffix}").exists():  # pip writes it last, so an interrupted boot starts again
        installer = pip()
        # Debian's Python refuses to be installed into and may lack ensurepip, so an environment without pip it is,
        # which the machine's pip fills from outside.
        venv.create(boot, clear=True, with_pip=False)
        subprocess.run([*installer, "--python", str(python), "install", "--quiet", f"nox>={OLDEST_NOX}"], check=True)
    return python


def run_nox(python: str | Path) -> NoReturn:
    """Run nox with our own arguments, and end as it ends."""
    sys.exit(subprocess.call([python, "-m", "nox", "--noxfile", __file__, *sys.argv[1:]], cwd=ROOT))


try:
    import nox
except ImportError:
    run_nox(booted_python())

if __name__ == "__main__":
    run_nox(sys.executable)

nox.needs_version = f">={OLDEST_NOX}"
nox.options.envdir = str(ENVIRONMENTS)
nox.options.sessions = ["tests", "lint", "types"]
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_external_run = True

PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
# Keeps the tree off sys.path, in child processes too: what is imported is what the wheel installed.
INSTALLED_ONLY = {"PYTHONSAFEPATH": "1"}
ON_OLDEST = (
    "tests/_pipeline",
    "tests/_codec",
    "tests/_declare",
    "tests/models",
    "tests/walmart_sync",
    "tests/test_options.py",
)


def group(name: str) -> tuple[str, ...]:
    return nox.project.dependency_groups(PROJECT, name)


def install_wheel(session: nox.Session, *others: str) -> Path:
    """Build the wheel and install it with the command line, as a user would, and then ``others``."""
    directory = Path(session.create_tmp()) / "wheel"
    shutil.rmtree(directory, ignore_errors=True)
    session.run("python", "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(directory), str(ROOT))
    (wheel,) = directory.glob("*.whl")
    session.install(f"{wheel}[cli]", *others)
    # The version rarely changes between two runs, and pip takes the same version for the same wheel.
    session.install("--no-deps", "--force-reinstall", str(wheel))
    return wheel


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests against the wheel; arguments after ``--`` go to pytest."""
    wheel = install_wheel(session, *group("test"))
    session.run(
        "pytest",
        "--numprocesses=auto",
        "--durations=10",
        *session.posargs,
        env={**INSTALLED_ONLY, "TESTED_WHEEL": str(wheel)},
    )


@nox.session
def tests_minimum(session: nox.Session) -> None:
    """Run the tests that the oldest declared versions could break."""
    oldest = [each.replace(">=", "==") for each in PROJECT["project"]["dependencies"]]
    install_wheel(session, *oldest, *group("test"))
    session.run("pytest", *ON_OLDEST, *session.posargs, env=INSTALLED_ONLY)


@nox.session
def coverage(session: nox.Session) -> None:
    """Run the tests and tell which lines and branches none of them reaches."""
    install_wheel(session, *group("coverage"))
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", *session.posargs, env=INSTALLED_ONLY)
    session.run("coverage", "combine", "--quiet")
    session.run("coverage", "report")


@nox.session
def demo(session: nox.Session) -> None:
    """Run the main job against the embedded emulator, and check what became of every row."""
    install_wheel(session)
    session.run("python", "docs/examples/demo.py", *session.posargs, env=INSTALLED_ONLY)


@nox.session
def lint(session: nox.Session) -> None:
    """Check format and style of everything."""
    session.install(*group("lint"))
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check both packages with both type checkers, what users see of them, and the mistakes that must be refused."""
    install_wheel(session, *group("types"))
    session.run("mypy")
    session.run("pyright")
    session.run("mypy", "tests/typing/api.py")
    session.run("pyright", "tests/typing/api.py")
    session.run("python", "tools/check_mistakes.py", "tests/typing/mistakes.py")
    for package in ("walmart_async", "walmart_sync"):
        session.run("pyright", "--ignoreexternal", "--verifytypes", package)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation and its reference; a warning is an error."""
    install_wheel(session, *group("docs"))
    pages = Path(session.create_tmp()) / "html"
    shutil.rmtree(pages, ignore_errors=True)
    session.run("sphinx-build", "--fail-on-warning", "--keep-going", "--quiet", "docs", str(pages), env=INSTALLED_ONLY)
    session.log(f"the first page is {pages / 'index.html'}")


@nox.session
def bench(session: nox.Session) -> None:
    """Run every benchmark, or those named after ``--``."""
    install_wheel(session, *group("bench"))
    scripts = session.posargs or [str(script) for script in sorted(Path("benchmarks").glob("[!_]*.py"))]
    for script in scripts:
        session.run("python", script)
