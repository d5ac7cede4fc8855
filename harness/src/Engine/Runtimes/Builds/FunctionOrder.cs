namespace Bench.Runtimes.Builds;

/// <summary>
/// In which order the machine code of CPython holds the functions of its C API: the compiler's optimisations show in it, and a
/// stripped interpreter still tells it, for extensions are linked by these names.
/// </summary>
public sealed class FunctionOrder
{
    // What runs all the time in every program, so in every training too.
    private static readonly string[] Hot =
    [
        "PyBytes_FromStringAndSize", "PyDict_GetItemWithError", "PyDict_New", "PyDict_SetItem", "PyErr_Occurred", "PyFloat_FromDouble",
        "PyList_Append", "PyList_New", "PyLong_FromLong", "PyLong_FromSsize_t", "PyNumber_Add", "PyObject_Free", "PyObject_GC_Del",
        "PyObject_GetAttr", "PyObject_GetIter", "PyObject_Hash", "PyObject_IsTrue", "PyObject_Malloc", "PyObject_RichCompare",
        "PyTuple_New", "PyType_IsSubtype", "PyUnicode_FromStringAndSize",
    ];

    // What only other people's C code calls, so that no training of the interpreter does.
    private static readonly string[] Cold =
    [
        "PyBuffer_FromContiguous", "PyCapsule_SetContext", "PyCapsule_SetName", "PyCapsule_SetPointer", "PyFloat_GetMax", "PyFloat_GetMin",
        "PyFunction_GetDefaults", "PyFunction_GetGlobals", "PyImport_ExecCodeModule", "PyMarshal_ReadShortFromFile",
        "PyMarshal_WriteLongToFile", "PyNumber_InPlaceMatrixMultiply", "PyRun_AnyFile", "PyRun_File", "PyRun_InteractiveLoop",
        "PyRun_InteractiveOne", "PyThread_tss_alloc", "PyUnicode_AsUTF16String", "PyUnicode_AsUTF32String", "Py_CompileString",
    ];

    // Each has its functions in one source file, from CPython 3.6 to 3.15.
    private static readonly string[] Types =
    [
        "PyByteArray_", "PyBytes_", "PyCapsule_", "PyComplex_", "PyDict_", "PyFloat_", "PyList_", "PyLong_", "PyMemoryView_", "PySet_",
        "PyTuple_", "PyType_", "PyUnicode_",
    ];

    private FunctionOrder(double coldBeforeHot, double mixing) => (ColdBeforeHot, Mixing) = (coldBeforeHot, mixing);

    /// <summary>
    /// The share of pairs of a function that never runs and one that always does in which the former comes first. By a profile
    /// GCC gives functions to the section .text.unlikely, .text.hot or .text, and the linker puts these in that order.
    /// </summary>
    public double ColdBeforeHot { get; }

    /// <summary>
    /// The share of the types' functions that follow on a function of another type. Source files that are compiled together, as
    /// one, lose their order.
    /// </summary>
    public double Mixing { get; }

    /// <returns>Null if this is not CPython's C API.</returns>
    public static FunctionOrder? Of(IEnumerable<ElfSymbol> exported)
    {
        var functions = exported.Where(symbol => symbol.Type == ElfSymbol.Function).ToList();
        var cold = Addresses(functions, Cold);
        var hot = Addresses(functions, Hot);
        var types = functions.OrderBy(function => function.Address)
            .Select(function => Array.Find(Types, type => function.Name.StartsWith(type, StringComparison.Ordinal)))
            .OfType<string>()
            .ToList();
        // One name may go with a version; many go if this is something else, such as PyPy, whose C API has other names.
        return cold.Count < Cold.Length * 3 / 4 || hot.Count < Hot.Length * 3 / 4
            ? null
            : new FunctionOrder(
                (double)cold.Sum(address => hot.Count(other => address < other)) / (cold.Count * hot.Count),
                (double)types.Zip(types.Skip(1)).Count(pair => pair.First != pair.Second) / types.Count);
    }

    private static List<ulong> Addresses(IEnumerable<ElfSymbol> functions, string[] names) =>
        [.. functions.Where(function => names.Contains(function.Name)).Select(function => function.Address)];
}
