"""Stock: a seller's and a drop-ship vendor's: the structs of the family."""

from .models import *
from .supplier_models import *
from .wfs_models import *
