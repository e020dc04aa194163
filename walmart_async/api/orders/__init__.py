"""Orders: the structs of the family, and the lines that callers ship, cancel and refund."""

from .filters import *
from .lines import *
from .models import *
from .requests import *
from .sent_lines import *
