#include "twins_capi.h"

TWIN(twin_b)
