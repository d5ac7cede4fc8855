#include "interpreter_slots.h"

void **interpreter_slots[INTERPRETERS];
size_t global_index = 3;

static void *slots_of_this_interpreter[GLOBAL_SLOTS];

int
set_interpreter_slot(void *value)
{
    int64_t id = PyInterpreterState_GetID(current_interpreter());
    if (id < 0 || id >= INTERPRETERS) {
        PyErr_SetString(PyExc_RuntimeError, "more interpreters than the prototype has slots for");
        return -1;
    }
    interpreter_slots[id] = slots_of_this_interpreter;
    slots_of_this_interpreter[global_index] = value;
    return 0;
}
