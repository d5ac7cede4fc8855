using Bench.Catalogue;

namespace Bench.Reporting.Questions;

internal static class TypeSlots
{
    public static Question Question { get; } = new(
        "TS", "Type slots", "What does it cost to reach type slots indirectly?")
    {
        Probes =
        [
            new(Place.FirstLine, "HPyType_CheckSlot (a prototype)", Abis.HpyUniversal, "binop_is_forward", "check_slot_prototype"),
            new(Place.Table, "PyType_GetSlot", Abis.CApi, "binop_is_forward", "get_slot"),
            new(Place.FirstLine, "Looking the slot's attribute up instead", Abis.HpyUniversal, "binop_is_forward", "attribute_lookup"),
            Missing(Place.SecondLine, "A missing attribute that raises and is cleared", Abis.HpyUniversal, "raise_and_clear"),
            Missing(Place.Table, "The same in the C API", Abis.CApi, "raise_and_clear"),
            Missing(Place.SecondLine, "HPy_HasAttr", Abis.HpyUniversal, "has_attr"),
            Missing(Place.Table, "A getattr without exceptions (a prototype)", Abis.HpyUniversal, "maybe_get_attr_prototype"),
            TypeName("A type's name by HPyType_GetName", "accessor"),
            TypeName("A type's name as an attribute", "attribute_lookup"),
        ],
    };

    private static Probe Missing(Place place, string name, string abi, string strategy) =>
        new(place, name, abi, "attr_miss", strategy) { Point = "object=instance" };

    private static Probe TypeName(string name, string strategy) =>
        new(Place.Table, name, Abis.HpyUniversal, "type_fields", strategy) { Point = "field=name" };
}
