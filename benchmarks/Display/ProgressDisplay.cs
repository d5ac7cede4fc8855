using System.Diagnostics;
using Bench.Measurement;
using Spectre.Console;

namespace Bench.Cli.Display;

/// <summary>A bar with the time left on a terminal, a plain line now and then elsewhere.</summary>
public sealed class ProgressDisplay : IProgress<MeasurementProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    // A bar of 40 columns and the longest description would not do with less.
    private const int Wide = 110;

    // Of a percentage and the space around it.
    private const int Percentage = 8;

    private readonly Stopwatch sinceLine = new();
    private ProgressTask? bar;

    /// <summary>Runs <paramref name="work"/> with the bar shown.</summary>
    /// <param name="doing">What the bar says until progress is reported.</param>
    public Task ShowAsync(string doing, Func<Task> work)
    {
        if (!Terminal.DrawsOver)
            return work();
        return AnsiConsole.Progress()
            .AutoClear(true)
            .Columns(IsNarrow
                ? [new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }]
                : [new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn()])
            .StartAsync(context =>
            {
                bar = context.AddTask(doing, maxValue: 1);
                return work();
            });
    }

    private static bool IsNarrow => AnsiConsole.Profile.Width < Wide;

    /// <summary>What of a text a line of a narrow terminal has room for.</summary>
    private static string Fitting(string text)
    {
        var room = AnsiConsole.Profile.Width - Percentage;
        return !IsNarrow || text.Length <= room ? text : $"{text[..Math.Max(0, room - 1)]}…";
    }

    public void Report(MeasurementProgress value)
    {
        var left = value.Left is { } time ? FormattableString.Invariant($"{time:m\\:ss} left  ") : "";
        if (bar is not null)
        {
            bar.Value = value.Done;
            bar.Description = Markup.Escape(Fitting($"{left}{value.Doing}"));
            return;
        }
        if (sinceLine.IsRunning && sinceLine.Elapsed < Pause)
            return;
        sinceLine.Restart();
        Console.WriteLine(FormattableString.Invariant($"{value.Done * 100,3:0} %  {left}{value.Doing}"));
    }
}
