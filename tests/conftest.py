"""How hypothesis runs everywhere: the same examples each time where CI is set, others each time elsewhere."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("walmart", deadline=None, database=None, derandomize="CI" in os.environ)
settings.load_profile("walmart")
