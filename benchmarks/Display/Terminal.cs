namespace Bench.Cli.Display;

/// <summary>What standard output can show.</summary>
public static class Terminal
{
    private const string Kind = "TERM";

    private const string Dumb = "dumb";

    /// <summary>Whether lines may be drawn over: not in files and pipes, nor where people want plain text.</summary>
    public static bool DrawsOver =>
        !Console.IsOutputRedirected && Environment.GetEnvironmentVariable(Kind) is not (null or "" or Dumb);

    /// <summary>Before the first word: who wants no colours (https://no-color.org) gets no escape sequences at all. BenchmarkDotNet
    /// writes titles of windows, which nothing else keeps it from.</summary>
    public static void HeedNoColor()
    {
        if (Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 })
            Environment.SetEnvironmentVariable(Kind, Dumb);
    }
}
