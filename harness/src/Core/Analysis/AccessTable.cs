using System.Globalization;
using Bench.Tables;
using CsvHelper;
using CsvHelper.Configuration.Attributes;

namespace Bench.Analysis;

/// <summary>How often a call of NumPy is assumed to make an access that a kernel measures: an estimate from what the call
/// has to do, not a count taken inside NumPy.</summary>
public sealed record Access
{
    /// <summary>The parameter <c>call</c> of the workload <c>small_call</c>.</summary>
    [Name("call")] public required string Call { get; init; }
    [Name("workload")] public required string Workload { get; init; }
    [Name("parameters")] public required string Parameters { get; init; }
    [Name("accesses")] public required int Accesses { get; init; }
    [Name("assumption")] public required string Assumption { get; init; }
}

/// <summary>native/kernels/numpy/accesses.csv.</summary>
public static class AccessTable
{
    /// <exception cref="BenchException">A line is wrong; the message names file and line.</exception>
    public static IReadOnlyList<Access> Read(TextReader reader, string name)
    {
        using var csv = new CsvReader(reader, CsvFormat.Configuration);
        try
        {
            return [.. csv.GetRecords<Access>()];
        }
        catch (CsvHelperException exception)
        {
            throw new BenchException(
                string.Create(CultureInfo.InvariantCulture, $"{name}:{csv.Parser.Row}: {exception.Message.Split('\n')[0].Trim()}"),
                exception);
        }
    }

    /// <exception cref="BenchException">A line is wrong; the message names file and line.</exception>
    public static IReadOnlyList<Access> Load(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader, Path.GetFileName(path));
    }
}
