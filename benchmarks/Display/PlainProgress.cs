using System.Diagnostics;

namespace Bench.Cli.Display;

/// <summary>A line now and then about work whose length is not known.</summary>
public sealed class PlainProgress(string doing) : IProgress<string>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Stopwatch sinceLine = new();

    public void Report(string value)
    {
        if (sinceLine.IsRunning && sinceLine.Elapsed < Pause)
            return;
        sinceLine.Restart();
        Console.WriteLine($"{doing}  {value}");
    }
}
