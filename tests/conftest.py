"""How hypothesis runs everywhere, and what a run tells of the contract at its end.

Hypothesis takes the same examples each time where CI is set, and others each time elsewhere.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest

settings.register_profile("walmart", deadline=None, database=None, derandomize="CI" in os.environ)
settings.load_profile("walmart")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """What the contract compared, if it ran; with ``-v``, each deviation with its reason, and what is pending.

    Where tests run in several processes it ran in another one, and runs here once more.
    """
    passed: list[pytest.TestReport] = terminalreporter.getreports("passed")
    if any("api/test_contract.py" in report.nodeid for report in passed):
        from support.contract.run import told

        terminalreporter.section("contract")
        for line in told(whole=config.get_verbosity() > 0):
            terminalreporter.line(line)
