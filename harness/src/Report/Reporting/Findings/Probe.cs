using Bench.Catalogue;

namespace Bench.Reporting.Findings;

/// <summary>A way whose price a question of the notes asks for.</summary>
/// <param name="Name">In the notes' words; it begins a sentence.</param>
/// <param name="Place">Where the price is told besides the table of answers.</param>
public sealed record Probe(string Question, Place Place, string Name, string Abi, string Workload, string Strategy)
{
    /// <summary>The parameter point; empty for the workload's main one.</summary>
    public string Point { get; init; } = "";

    /// <summary>The name, with the point if that is its own: not that of the sentences beside it.</summary>
    public string NameAtPoint => Point.Length > 0 ? $"{Name} ({Point})" : Name;

    /// <summary>The price is what the way adds to the same call doing nothing. Else it is against the workload's
    /// reference, where there is one.</summary>
    public bool IsAccess { get; init; }

    /// <summary>What each question asks for, in the order of the answer. Names are the notes'; prices come from runs only.</summary>
    public static IReadOnlyList<Probe> All { get; } =
    [
        new("GC", Place.FirstLine, "HPyGlobal with a capsule", Abis.HpyUniversal, "state_read", "hpy_global_capsule") { IsAccess = true },
        new("GC", Place.SecondLine, "State passed by the arg clinic (a prototype)", Abis.HpyUniversal, "state_read", "clinic_state_prototype") { IsAccess = true },
        new("GC", Place.Table, "HPyGlobal", Abis.HpyUniversal, "state_read", "hpy_global") { IsAccess = true },
        new("GC", Place.Table, "Module state (C API)", Abis.CApi, "state_read", "module_state") { IsAccess = true },
        new("GC", Place.Table, "Module state passed by the arg clinic (C API)", Abis.CApi, "state_read", "clinic_state") { IsAccess = true },
        new("GC", Place.Table, "PyType_GetModuleByDef in a slot (C API)", Abis.CApi, "state_read", "module_by_def") { IsAccess = true },
        new("GC", Place.Table, "A capsule in a C static (C API)", Abis.CApi, "state_read", "capsule_static") { IsAccess = true },
        new("GC", Place.Table, "HPyGlobal with a capsule (.NET with native fast paths)", Abis.HpyUniversalNative, "state_read", "hpy_global_capsule") { IsAccess = true },

        Called(Place.FirstLine, "METH_FASTCALL|METH_KEYWORDS", Abis.CApi, "fastcall_keywords") with { IsAccess = true },
        Called(Place.FirstLine, "HPyFunc_KEYWORDS", Abis.HpyUniversal, "hpy_keywords"),
        Called(Place.Table, "METH_METHOD|METH_FASTCALL|METH_KEYWORDS", Abis.CApi, "method_fastcall_keywords"),
        Called(Place.Table, "METH_VARARGS|METH_KEYWORDS", Abis.CApi, "varargs_keywords"),
        Parser(Place.Table, "Identity scan of names in C statics, as NumPy's parser", Abis.CApi, "identity_scan_static"),
        Parser(Place.Table, "The same, names in module state", Abis.CApi, "identity_scan_state"),
        Parser(Place.Table, "Argument Clinic, unrolled", Abis.CApi, "clinic_unrolled"),
        Parser(Place.Table, "Argument Clinic, _PyArg_UnpackKeywords", Abis.CApi, "clinic_unpack"),
        Parser(Place.Table, "PyArg_ParseTupleAndKeywords", Abis.CApi, "varargs_tuple_keywords"),
        Parser(Place.SecondLine, "HPyArg_ParseKeywords", Abis.HpyUniversal, "hpyarg_keywords"),
        Parser(Place.Table, "Identity scan of names in HPyGlobals", Abis.HpyUniversal, "identity_scan_hpy_global"),
        Parser(Place.Table, "The last call's names remembered, in HPyGlobals", Abis.HpyUniversal, "last_call_hpy_global"),

        new("TS", Place.FirstLine, "HPyType_CheckSlot (a prototype)", Abis.HpyUniversal, "binop_is_forward", "check_slot_prototype"),
        new("TS", Place.Table, "PyType_GetSlot", Abis.CApi, "binop_is_forward", "get_slot"),
        new("TS", Place.FirstLine, "Looking the slot's attribute up instead", Abis.HpyUniversal, "binop_is_forward", "attribute_lookup"),
        new("TS", Place.SecondLine, "A missing attribute that raises and is cleared", Abis.HpyUniversal, "attr_miss", "raise_and_clear") { Point = "object=instance" },
        new("TS", Place.Table, "The same in the C API", Abis.CApi, "attr_miss", "raise_and_clear") { Point = "object=instance" },
        new("TS", Place.SecondLine, "HPy_HasAttr", Abis.HpyUniversal, "attr_miss", "has_attr") { Point = "object=instance" },
        new("TS", Place.Table, "A getattr without exceptions (a prototype)", Abis.HpyUniversal, "attr_miss", "maybe_get_attr_prototype") { Point = "object=instance" },
        new("TS", Place.Table, "A type's name by HPyType_GetName", Abis.HpyUniversal, "type_fields", "accessor") { Point = "field=name" },
        new("TS", Place.Table, "A type's name as an attribute", Abis.HpyUniversal, "type_fields", "attribute_lookup") { Point = "field=name" },

        Struct(Place.Table, "Handle and pointer in a struct by value", "pair_value"),
        Struct(Place.Table, "Handle and pointer in a struct by pointer", "pair_pointer"),
        Struct(Place.Table, "Two arguments, the pointer fetched at once", "two_eager"),
        Struct(Place.Table, "Two arguments, the pointer fetched when needed", "two_lazy"),
        Struct(Place.Table, "A wrapper struct", "wrapper"),
        Struct(Place.SecondLine, "The handle alone (AsStruct at each use)", "handle"),
        Struct(Place.SecondLine, "The struct passed by the arg clinic (a prototype)", "clinic_struct_prototype"),

        new("CC", Place.FirstLine, "A second table, HPy-based, its context passed", Abis.HpyUniversal, "capi_delegation", "hpy_table_passed"),
        new("CC", Place.Table, "The same, its context fetched", Abis.HpyUniversal, "capi_delegation", "hpy_table_fetched"),
        new("CC", Place.Table, "The same, found by HPyGlobal and capsule", Abis.HpyUniversal, "capi_delegation", "hpy_table_global_capsule"),
        new("CC", Place.FirstLine, "A legacy entry that delegates to HPy", Abis.HpyUniversal, "capi_delegation", "legacy_to_hpy"),
        new("CC", Place.Table, "An HPy entry that delegates to the legacy one", Abis.HpyUniversal, "capi_delegation", "hpy_to_legacy"),
        new("CC", Place.Table, "The table in module state", Abis.CApi, "capi_delegation", "table_state"),
        new("CC", Place.SecondLine, "Importing the capsule at each call", Abis.HpyUniversal, "capi_delegation", "capsule_import"),

        new("MC", Place.FirstLine, "Checking an instance of an HPy metaclass", Abis.HpyUniversal, "dtype_meta", "hpy_metaclass") { Point = "operation=check" },
        new("MC", Place.SecondLine, "Reaching an HPy metaclass's struct", Abis.HpyUniversal, "dtype_meta", "hpy_metaclass") { Point = "operation=access" },
        new("MC", Place.Table, "Making a class of an HPy metaclass", Abis.HpyUniversal, "dtype_meta", "hpy_metaclass") { Point = "operation=create" },
        new("MC", Place.Table, "Checking an instance of a heap metaclass", Abis.CApi, "dtype_meta", "from_metaclass") { Point = "operation=check" },
        new("MC", Place.Table, "Making a class of a heap metaclass", Abis.CApi, "dtype_meta", "from_metaclass") { Point = "operation=create" },

        new("VC", Place.FirstLine, "Calling an instance by HPy_tp_call", Abis.HpyUniversal, "call_instance", "hpy_tp_call") { Point = OneKeyword },
        new("VC", Place.FirstLine, "Calling a heap type's instance by tp_call (C API)", Abis.CApi, "call_instance", "heap_tp_call") { Point = OneKeyword },
        new("VC", Place.Table, "Calling it by __vectorcalloffset__", Abis.CApi, "call_instance", "heap_vectorcall") { Point = OneKeyword },
        new("VC", Place.Table, "Calling an instance by HPy_SetCallFunction", Abis.HpyUniversal, "call_instance", "hpy_set_call_function") { Point = OneKeyword },
        new("VC", Place.SecondLine, "Constructing by tp_vectorcall (C API)", Abis.CApi, "construct", "static_tp_vectorcall") { Point = OneKeyword },
        new("VC", Place.SecondLine, "Constructing by HPy_tp_new", Abis.HpyUniversal, "construct", "hpy_tp_new") { Point = OneKeyword },
        new("VC", Place.Table, "Constructing a heap type by tp_new", Abis.CApi, "construct", "heap_tp_new") { Point = OneKeyword },
        new("VC", Place.Table, "Constructing a heap type by tp_vectorcall", Abis.CApi, "construct", "heap_tp_vectorcall") { Point = OneKeyword },
    ];

    /// <summary>Two positional arguments and a keyword: how NumPy's functions are often called.</summary>
    private const string OneKeyword = "args=2;keywords=1";

    private static Probe Called(Place place, string name, string abi, string strategy) =>
        new("AP", place, name, abi, "convention", strategy) { Point = OneKeyword };

    private static Probe Parser(Place place, string name, string abi, string strategy) =>
        new("AP", place, name, abi, "argparse_three", strategy) { Point = "args=1;keywords=1", IsAccess = true };

    private static Probe Struct(Place place, string name, string strategy) =>
        new("PA", place, name, Abis.HpyUniversal, "array_struct", strategy);
}
