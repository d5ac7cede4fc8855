namespace Bench.Reporting.Advising;

/// <summary>Where people stand, in the order of the table.</summary>
public static class Situations
{
    public static IReadOnlyList<Situation> All { get; } =
    [
        new("a module function", "state_read", "member=field") { Name = "function", Shapes = ["noop"] },
        new("a method", "state_read", "member=field") { Name = "method", Shapes = ["noop_method", "noop_class_method"] },
        new("a number slot", "numeric_ops", "mro=1") { Name = "slot" },
        new("a getter", "state_reach", "site=getset;frames=1;mro=1") { Name = "getset" },
        new("a type's constructor", "", "") { Name = "constructor" },
        new("a callback without self", "", "") { Name = "callback" },
        new("helpers below a module function", "state_reach", "site=function;frames=3") { Name = "helper" },
        new("arguments by keyword, f(a, b=None, c=None)", "argparse_three", "args=1;keywords=1"),
        new("a keyword-only argument, f(a, b=1, *, c=None)", "argparse_keyword_only", "args=1;keywords=1"),
        new("an instance that is called", "call_instance", "args=2;keywords=1"),
        new("a constructor with arguments", "construct", "args=2;keywords=1"),
        new("functions that pass an object's struct", "array_struct", "shape=pure;reads=3;depth=3"),
        new("a look at another type's slot", "binop_is_forward", "operand=array"),
        new("an attribute that may be missing", "attr_miss", "object=instance"),
        new("a C API exported by capsule", "capi_delegation", "signature=object"),
        new("a metaclass with a struct of its own", "dtype_meta", "operation=check"),
    ];
}
