using System.CommandLine;

namespace Bench.Cli.Commands;

/// <summary>Options that take one of a few names; another is told in one line.</summary>
internal static class OneOf
{
    /// <summary>Names are those of the values, in small letters; the first is meant where the option is not given.</summary>
    public static Option<T> Values<T>(string name, string description, params T[] values)
        where T : struct, Enum
    {
        var known = values.ToDictionary(value => value.ToString().ToLowerInvariant());
        Option<T> option = new(name)
        {
            Description = description,
            HelpName = string.Join('|', known.Keys),
            DefaultValueFactory = _ => values[0],
            CustomParser = argument =>
            {
                if (known.TryGetValue(argument.Tokens[0].Value.ToLowerInvariant(), out var value))
                    return value;
                argument.AddError(Error(name, argument.Tokens[0].Value, known.Keys));
                return default;
            },
        };
        option.CompletionSources.Add([.. known.Keys]);
        return option;
    }

    /// <summary>Null where the option is not given.</summary>
    public static Option<string?> Names(string name, string description, params string[] names)
    {
        Option<string?> option = new(name) { Description = description, HelpName = string.Join('|', names) };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !names.Contains(token.Value))
                result.AddError(Error(name, token.Value, names));
        });
        option.CompletionSources.Add(names);
        return option;
    }

    private static string Error(string name, string given, IEnumerable<string> names) =>
        $"{name} '{given}': write {string.Join(" or ", names)}";
}
