#include "twins_hpy.h"

TWIN(twin_b)
