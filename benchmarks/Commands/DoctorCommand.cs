using System.CommandLine;
using System.Globalization;
using Bench.Catalogue;
using Bench.Cli.Jobs;
using Bench.Machine;
using Bench.Measurement;
using Bench.Native;

namespace Bench.Cli.Commands;

/// <summary><c>bench doctor</c>: whether this machine can measure, and what to change.</summary>
public static class DoctorCommand
{
    public static Command Create(CancellationToken interruption)
    {
        var command = new Command("doctor", """
            Looks at this machine: what disturbs measurements and what to change, which tools and interpreters there are.

            Examples:
              bench doctor
              bench doctor --noise
              bench doctor --python 3.8 --python '/opt/python/*/bin/python3'
            """);
        var pythons = ManyOf.Values("--python", "runtime", "An interpreter: a version, an executable or a glob", () => []);
        Option<bool> noise = new("--noise") { Description = "Study this machine's noise too: which differences it can tell; a minute" };
        command.Options.Add(pythons);
        command.Options.Add(noise);
        command.SetAction(async result =>
        {
            var facts = MachineFacts.Read();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"machine   {MachineName.Of(facts).Value}: {facts.CpuModel}, {facts.LogicalCores} cores, {facts.MemoryGiB} GiB, "
                + $"{facts.Os}"));
            var findings = MachineChecks.Judge(facts);
            foreach (var finding in findings)
                Console.WriteLine(
                    $"{finding.Severity.ToString().ToLowerInvariant(),-9} {finding.What}: {finding.WhyItMatters}; {finding.Remedy}");
            if (findings.Count == 0)
                Console.WriteLine("fine      nothing was found that disturbs measurements");
            if (BuildTools.Missing.ToList() is { Count: > 0 } missing)
                missing.ForEach(tool => Console.WriteLine($"warning   {tool}; nothing can be measured without it"));
            else
                Console.WriteLine($"tools     {await BuildTools.CompilerVersionAsync(interruption)}; "
                    + await BuildTools.CMakeVersionAsync(interruption));
            Console.WriteLine(InstructionCounter.IsAvailable
                ? "valgrind  installed: --instructions and the last check of verify work"
                : "left out  valgrind: --instructions and the last check of verify need it (Debian: apt-get install valgrind)");
            if (result.GetValue(noise))
            {
                var source = NativeSource.Find();
                await new NoiseJob(source, KernelCatalogue.Load(source.KernelsFolder))
                    .RunAsync(result.GetValue(pythons) ?? [], interruption);
            }
            else
                InterpreterReport.Warn((await InterpreterReport.FindAsync(result.GetValue(pythons) ?? [], interruption)).Found);
            return ExitCode.Fine;
        });
        return command;
    }
}
