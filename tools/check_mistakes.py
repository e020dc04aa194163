"""Check that mypy and pyright both refuse every line marked ``# error`` of a file, and nothing else.

python tools/check_mistakes.py FILE
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

MARK = re.compile(r"#\s*error\b")


def output(*command: str) -> str:
    """What a checker prints; it exits 1 for errors found, which is what is wanted, and higher when it could not run."""
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
    if done.returncode > 1:
        sys.exit(f"{' '.join(command)} could not run:\n{done.stdout}{done.stderr}")
    return done.stdout


def mypy(file: Path) -> dict[tuple[Path, int], str]:
    found = map(json.loads, output("mypy", "--output=json", str(file)).splitlines())
    return {(Path(one["file"]).resolve(), one["line"]): one["message"] for one in found if one["severity"] == "error"}


def pyright(file: Path) -> dict[tuple[Path, int], str]:
    printed = output("pyright", "--pythonpath", sys.executable, "--outputjson", str(file))
    found = json.loads(printed)["generalDiagnostics"]
    return {
        (Path(one["file"]).resolve(), one["range"]["start"]["line"] + 1): one["message"]
        for one in found
        if one["severity"] == "error"
    }


def main() -> None:
    file = Path(sys.argv[1]).resolve()
    lines = file.read_text(encoding="utf-8").splitlines()
    marked = {(file, number) for number, line in enumerate(lines, 1) if MARK.search(line)}
    if not marked:
        sys.exit(f"{file} marks no mistake")
    complaints: list[str] = []
    for checker in (mypy, pyright):
        refused = checker(file)
        complaints += [
            f"{path}:{line}: {checker.__name__} accepts it" for path, line in sorted(marked - refused.keys())
        ]
        complaints += [
            f"{path}:{line}: {checker.__name__} refuses it, unmarked: {refused[path, line]}"
            for path, line in sorted(refused.keys() - marked)
        ]
    if complaints:
        sys.exit("\n".join(complaints))
    print(f"{len(marked)} mistakes, each refused by mypy and pyright")


if __name__ == "__main__":
    main()
