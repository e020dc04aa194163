"""Returns: the structs of the family, and the refunds and overrides that callers state."""

from .filters import *
from .lines import *
from .models import *
from .requests import *
