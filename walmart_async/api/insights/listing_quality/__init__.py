"""How good listings are: the structs of the topic."""

from .filters import *
from .issues import *
from .models import *
