"""Items: the catalogue, the taxonomy, and the specifications to set up items by: the structs of the family."""

from .associations import *
from .catalog_search import *
from .configurations import *
from .exemptions import *
from .filters import *
from .models import *
from .on_hold import *
from .parts import *
from .rich_media import *
from .rules import *
from .setup import *
from .spec import *
from .status import *
from .supplier_models import *
from .taxonomy import *
from .walmart_search import *
