using System.Reflection;
using System.Reflection.Emit;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Parameters;
using BenchmarkDotNet.Running;
using Bench.Catalogue;
using Bench.Measurement;

namespace Bench.Cli.Presenting;

/// <summary>
/// Makes BenchmarkDotNet cases of catalogue cases. A suite becomes a type and a kernel a method, named so that
/// <c>--filter</c> works on them: <c>Caching.type_check__module_state</c>.
/// </summary>
internal sealed class KernelBenchmarks
{
    public const string CaseParameter = "case";

    private readonly ModuleBuilder module =
        AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Suites"), AssemblyBuilderAccess.Run).DefineDynamicModule("Suites");
    private readonly Dictionary<string, (Type Type, int Order)> suites = [];
    private readonly Dictionary<Kernel, Descriptor> descriptors = [];

    public KernelBenchmarks(IEnumerable<Kernel> kernels)
    {
        foreach (var suite in kernels.GroupBy(kernel => kernel.Suite))
        {
            var builder = module.DefineType(suite.Key, TypeAttributes.Public);
            foreach (var kernel in suite)
                builder.DefineMethod(MethodName(kernel), MethodAttributes.Public, typeof(void), []).GetILGenerator().Emit(OpCodes.Ret);
            suites[suite.Key] = (builder.CreateType(), suites.Count);
        }
    }

    public static Case CaseOf(BenchmarkCase benchmark) => (Case)benchmark.Parameters[CaseParameter];

    public BenchmarkCase Create(Case of, Job job, ImmutableConfig config)
    {
        if (!descriptors.TryGetValue(of.Kernel, out var descriptor))
        {
            var type = suites[of.Kernel.Suite].Type;
            descriptors[of.Kernel] = descriptor = new Descriptor(
                type, type.GetMethod(MethodName(of.Kernel))!, description: $"{of.Kernel.Workload}.{of.Kernel.Strategy}",
                categories: [of.Kernel.Suite],
                methodIndex: descriptors.Count);
        }
        return BenchmarkCase.Create(descriptor, job, new ParameterInstances([
            Parameter("parameters", of.Parameters), Parameter("mode", of.Mode.Name()),
            // Last, and hidden from the table: carries the case itself.
            Parameter(CaseParameter, of),
        ]), config);
    }

    private static string MethodName(Kernel kernel) => $"{kernel.Workload}__{kernel.Strategy}";

    private static ParameterInstance Parameter(string name, object value) =>
        new(new ParameterDefinition(name, false, [], false, value.GetType(), 0), value,
            WholeNames.Style);
}
