using System.CommandLine;
using System.CommandLine.Completions;

namespace Bench.Cli.Commands;

/// <summary>Options that take several values: with commas between them, repeated, or both.</summary>
internal static class ManyOf
{
    /// <param name="name">With its dashes.</param>
    /// <param name="helpName">What one value is; without it help lists all that completion knows.</param>
    /// <param name="description">For help.</param>
    /// <param name="known">What completion goes on with; asked when it is needed.</param>
    /// <param name="spaces">Whether values may follow with spaces between them: not where arguments may come after.</param>
    public static Option<string[]> Values(
        string name, string helpName, string description, Func<IEnumerable<string>> known, bool spaces = false)
    {
        Option<string[]> option = new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = argument => [.. argument.Tokens.SelectMany(token =>
                token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
            AllowMultipleArgumentsPerToken = spaces,
        };
        option.CompletionSources.Add(context => Completions(context, known));
        return option;
    }

    /// <summary>Those that go on from what is typed, after the last comma.</summary>
    private static IEnumerable<CompletionItem> Completions(CompletionContext context, Func<IEnumerable<string>> known)
    {
        var typed = context.WordToComplete;
        var before = typed[..(typed.LastIndexOf(',') + 1)];
        return known().Select(name => new CompletionItem(before + name));
    }
}
