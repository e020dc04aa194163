"""Items: the catalogue, the taxonomy, and the specifications to set up items by: the structs of the family."""

from .configurations import *
from .filters import *
from .models import *
from .parts import *
from .rules import *
from .spec import *
from .supplier_models import *
from .taxonomy import *
