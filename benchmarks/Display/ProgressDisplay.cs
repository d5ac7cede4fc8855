using System.Diagnostics;
using Bench.Measurement;
using Spectre.Console;

namespace Bench.Cli.Display;

/// <summary>A bar with the time left on a terminal, a plain line now and then elsewhere.</summary>
public sealed class ProgressDisplay : IProgress<MeasurementProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly Stopwatch sinceLine = new();
    private ProgressTask? bar;

    /// <summary>Runs <paramref name="work"/> with the bar shown.</summary>
    public Task ShowAsync(Func<Task> work)
    {
        if (Console.IsOutputRedirected)
            return work();
        return AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context =>
            {
                bar = context.AddTask("building", maxValue: 1);
                return work();
            });
    }

    public void Report(MeasurementProgress value)
    {
        var left = value.Left.ToString(@"m\:ss", System.Globalization.CultureInfo.InvariantCulture);
        if (bar is not null)
        {
            bar.Value = value.Done;
            bar.Description = Markup.Escape($"{left} left  {value.Doing}");
            return;
        }
        if (sinceLine.IsRunning && sinceLine.Elapsed < Pause)
            return;
        sinceLine.Restart();
        Console.WriteLine(FormattableString.Invariant($"{value.Done * 100,3:0} %  {left} left  {value.Doing}"));
    }
}
