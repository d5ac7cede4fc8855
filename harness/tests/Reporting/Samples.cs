using Bench.Catalogue;
using Bench.Reporting.Questions;

namespace Bench.Tests.Reporting;

/// <summary>Runs that several tests look at.</summary>
internal static class Samples
{
    /// <summary>Something for every figure and section, on two interpreters, or those given, and through three ABIs.</summary>
    public static SampleRun Rich(string run = "20260101T000000Z", params string[] versions)
    {
        var sample = new SampleRun { Run = run }.WithTwins(0.05);
        foreach (var version in versions.Length > 0 ? versions : ["3.8.18", "3.13.0"])
            foreach (var abi in new[] { Abis.CApi, Abis.HpyUniversal, Abis.Abi3 })
                sample.With("c_static", abi == Abis.CApi ? 0 : 0.02, abi: abi, version: version)
                    .With("module_state", 2, abi: abi, version: version)
                    .With("hpy_global_capsule", 9, 0.5, abi, version: version)
                    .With("module_by_def", -1, abi: abi, version: version)
                    .With("recompute", 60, abi: abi, version: version)
                    .With("noop", 0, abi: abi, version: version)
                    .WithAbsent("module_by_token", "needs CPython 3.15", abi, version: version);
        foreach (var (probe, i) in QuestionList.All.SelectMany(question => question.Probes).Where(probe => probe.Workload != "state_read").Select((probe, i) => (probe, i)))
            foreach (var version in (versions.Length > 0 ? versions : ["3.8.18", "3.13.0"]).Skip(i % 3 == 0 ? 1 : 0))
                sample.With(probe, i - 3, 0.5, version);
        foreach (var args in new[] { 0, 1, 2, 4, 8 })
            foreach (var strategy in new[] { "fastcall", "varargs" })
                sample.With(strategy, args * 0.5, workload: "convention", suite: "Calling", parameters: $"args={args};keywords=0");
        return sample.WithFit("fastcall", 0.5, "args;keywords=0")
            .WithBreakEven("module_state", 20, 17, "pays").WithBreakEven("module_state", 1, -2, "spoiled", "state_read")
            .WithBreakEven("hpy_global_capsule", 20, -3, "spoiled", abi: Abis.HpyUniversal);
    }
}
