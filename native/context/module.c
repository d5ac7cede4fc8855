/* From HPyModuleDef to PyModuleDef, and the context's constant handles. */
#include "module_slots.h"
#include "type_slots.h"

static int
refuse_module(const char *name, const char *why)
{
    PyErr_Format(PyExc_SystemError, "HPy module %s: %s", name, why);
    return -1;
}

static int
fill_module_slot(const char *name, PyModuleDef_Slot *to, const HPySlot *slot)
{
    if (slot->slot == HPy_mod_exec)
        *to = (PyModuleDef_Slot){Py_mod_exec, (void *)slot->cpy_trampoline};
    else if (slot->slot == HPy_mod_create)
        *to = (PyModuleDef_Slot){Py_mod_create, (void *)slot->cpy_trampoline};
    else
        return refuse_module(name, "a slot that modules do not have");
    return 0;
}

/* Of every HPy module: HPyGlobals know no interpreters. HPy has no way to say that it runs without the GIL; ours does,
 * called from one thread at a time, as here: HPyField and HPyGlobal are plain words, which a store would race with. */
static const PyModuleDef_Slot said_of_all[] = {RUNS_WITHOUT_GIL SHARES_OBJECTS {0, NULL}};

static int
fill_module(const char *name, const HPyModuleDef *def, PyMethodDef *method, PyModuleDef_Slot *slot)
{
    for (const PyModuleDef_Slot *said = said_of_all; said->slot != 0; said++)
        *slot++ = *said;
    for (const PyMethodDef *legacy = def->legacy_methods; legacy != NULL && legacy->ml_name != NULL; legacy++)
        *method++ = *legacy;
    for (HPyDef **d = def->defines; d != NULL && *d != NULL; d++) {
        int failed;
        if ((*d)->kind == HPyDef_Kind_Meth)
            failed = hpy_fill_method(method++, &(*d)->meth);
        else if ((*d)->kind == HPyDef_Kind_Slot)
            failed = fill_module_slot(name, slot++, &(*d)->slot);
        else
            failed = refuse_module(name, "members and getsets belong to types");
        if (failed)
            return -1;
    }
    return 0;
}

/// What Python keeps pointing at lives as long as the process.
PyModuleDef *
hpy_module_def(const char *name, HPyModuleDef *def)
{
    size_t methods = 1, slots = sizeof(said_of_all) / sizeof(said_of_all[0]);
    if (def->size != 0) {
        refuse_module(name, "HPy has no module state: .size must be 0");
        return NULL;
    }
    for (const PyMethodDef *legacy = def->legacy_methods; legacy != NULL && legacy->ml_name != NULL; legacy++)
        methods++;
    for (HPyDef **d = def->defines; d != NULL && *d != NULL; d++)
        *((*d)->kind == HPyDef_Kind_Meth ? &methods : &slots) += 1;
    struct {
        PyModuleDef def;
        PyModuleDef_Slot slots[];
    } *made = PyMem_Calloc(1, sizeof(*made) + slots * sizeof(PyModuleDef_Slot));
    PyMethodDef *table = PyMem_Calloc(methods, sizeof(PyMethodDef));
    char *own_name = PyMem_Malloc(strlen(name) + 1);
    if (made == NULL || table == NULL || own_name == NULL) {
        PyErr_NoMemory();
    } else if (fill_module(name, def, table, made->slots) == 0) {
        made->def = (PyModuleDef){.m_base = PyModuleDef_HEAD_INIT, .m_name = strcpy(own_name, name),
            .m_doc = def->doc, .m_methods = table, .m_slots = made->slots};
        return &made->def;
    }
    PyMem_Free(made);
    PyMem_Free(table);
    PyMem_Free(own_name);
    return NULL;
}

#define HPY_EXCEPTIONS(X) \
    X(BaseException) X(Exception) X(StopAsyncIteration) X(StopIteration) X(GeneratorExit) X(ArithmeticError) \
    X(LookupError) X(AssertionError) X(AttributeError) X(BufferError) X(EOFError) X(FloatingPointError) \
    X(OSError) X(ImportError) X(ModuleNotFoundError) X(IndexError) X(KeyError) X(KeyboardInterrupt) \
    X(MemoryError) X(NameError) X(OverflowError) X(RuntimeError) X(RecursionError) X(NotImplementedError) \
    X(SyntaxError) X(IndentationError) X(TabError) X(ReferenceError) X(SystemError) X(SystemExit) X(TypeError) \
    X(UnboundLocalError) X(UnicodeError) X(UnicodeEncodeError) X(UnicodeDecodeError) X(UnicodeTranslateError) \
    X(ValueError) X(ZeroDivisionError) X(BlockingIOError) X(BrokenPipeError) X(ChildProcessError) \
    X(ConnectionError) X(ConnectionAbortedError) X(ConnectionRefusedError) X(ConnectionResetError) \
    X(FileExistsError) X(FileNotFoundError) X(InterruptedError) X(IsADirectoryError) X(NotADirectoryError) \
    X(PermissionError) X(ProcessLookupError) X(TimeoutError) X(Warning) X(UserWarning) X(DeprecationWarning) \
    X(PendingDeprecationWarning) X(SyntaxWarning) X(RuntimeWarning) X(FutureWarning) X(ImportWarning) \
    X(UnicodeWarning) X(BytesWarning) X(ResourceWarning)

void
hpy_fill_handles(HPyContext *ctx)
{
    if (ctx->name != NULL)
        return;
    ctx->name = "Bench HPy";
    ctx->abi_version = HPY_ABI_VERSION;
    ctx->h_None = hpy_wrap(Py_None);
    ctx->h_True = hpy_wrap(Py_True);
    ctx->h_False = hpy_wrap(Py_False);
    ctx->h_NotImplemented = hpy_wrap(Py_NotImplemented);
    ctx->h_Ellipsis = hpy_wrap(Py_Ellipsis);
#define EXCEPTION(NAME) ctx->h_##NAME = hpy_wrap(PyExc_##NAME);
#define TYPE(NAME, OBJECT) ctx->h_##NAME = hpy_wrap((PyObject *)&OBJECT);
    HPY_EXCEPTIONS(EXCEPTION)
    TYPE(BaseObjectType, PyBaseObject_Type)
    TYPE(TypeType, PyType_Type)
    TYPE(BoolType, PyBool_Type)
    TYPE(LongType, PyLong_Type)
    TYPE(FloatType, PyFloat_Type)
    TYPE(UnicodeType, PyUnicode_Type)
    TYPE(TupleType, PyTuple_Type)
    TYPE(ListType, PyList_Type)
    TYPE(ComplexType, PyComplex_Type)
    TYPE(BytesType, PyBytes_Type)
    TYPE(MemoryViewType, PyMemoryView_Type)
    TYPE(CapsuleType, PyCapsule_Type)
    TYPE(SliceType, PySlice_Type)
    TYPE(DictType, PyDict_Type)
    ctx->h_Builtins = hpy_wrap(PyEval_GetBuiltins());
    Py_XINCREF(PyEval_GetBuiltins());
#undef EXCEPTION
#undef TYPE
}
