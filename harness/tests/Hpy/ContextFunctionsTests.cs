using System.Reflection;
using System.Runtime.InteropServices;
using Bench.Hpy;
using NUnit.Framework;

namespace Bench.Tests.Hpy;

/// <summary>The managed functions have the signatures of the table that the C header is made of.</summary>
public sealed class ContextFunctionsTests
{
    private static readonly Dictionary<string, Type> Types = new()
    {
        ["void"] = typeof(void),
        ["int"] = typeof(int),
        ["int32_t"] = typeof(int),
        ["uint32_t"] = typeof(uint),
        ["HPy_UCS4"] = typeof(uint),
        ["int64_t"] = typeof(long),
        ["uint64_t"] = typeof(ulong),
        ["size_t"] = typeof(nuint),
        ["double"] = typeof(double),
        ["bool"] = typeof(byte),
        ["_HPyCapsule_key"] = typeof(int),
        ["HPy_SourceKind"] = typeof(int),
        ["HPyType_BuiltinShape"] = typeof(int),
    };

    private static IEnumerable<MethodInfo> Functions() => typeof(HpyHost).Assembly.GetType("Bench.Hpy.Context.ContextFunctions", throwOnError: true)!
        .GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
        .Where(method => method.GetCustomAttribute<UnmanagedCallersOnlyAttribute>() is not null);

    [TestCaseSource(nameof(Functions))]
    public void AFunctionHasTheSignatureOfItsWord(MethodInfo function)
    {
        var word = ContextTable.Read(File.ReadAllText(Path.Combine(TestData.Source.Root, "include", "hpy-abi.csv")))
            .Single(candidate => candidate.Kind == "function" && candidate.Name == function.Name);

        Assert.That(
            function.GetParameters().Select(parameter => Passed(parameter.ParameterType)).Prepend(Passed(function.ReturnType)),
            Is.EqualTo(word.Arguments.Prepend(word.Returns).Select(type => Types.GetValueOrDefault(type, typeof(nint)))));
    }

    private static Type Passed(Type type) => type.IsPointer ? typeof(nint) : type;
}
