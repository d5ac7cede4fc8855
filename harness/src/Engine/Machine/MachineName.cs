using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Bench.Machine;

/// <summary>The name under which a machine's results are kept; never the host's.</summary>
public sealed partial record MachineName
{
    private const int LongestSlug = 40;

    private MachineName(string value) => Value = value;

    /// <summary>Fit for a folder name and a CSV cell.</summary>
    public string Value { get; }

    /// <summary>
    /// <c>amd-epyc-2c-1f3a9c</c>: processor, cores and a hash of hardware facts only, so that it survives
    /// updates of the kernel and the distribution.
    /// </summary>
    public static MachineName Of(MachineFacts facts)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{facts.CpuModel}|{facts.CpuVendor}|{facts.CpuFamily}|{facts.CpuModelNumber}|{facts.CpuStepping}|"
            + $"{facts.LogicalCores}|{Coarse(facts.MemoryGiB)}|{facts.Architecture}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..6];
        var cores = facts.LogicalCores.ToString(CultureInfo.InvariantCulture);
        return new MachineName($"{Slug(facts.CpuModel)}-{cores}c-{hash}");
    }

    /// <summary>Takes a name that a user gave.</summary>
    /// <exception cref="ArgumentException">It is unfit for a folder, or gives away the host's or the user's name.</exception>
    public static MachineName Parse(string given) => Parse(given, Environment.MachineName, Environment.UserName);

    /// <summary>The same, where the names that must not be published are known.</summary>
    /// <exception cref="ArgumentException">As above.</exception>
    public static MachineName Parse(string given, string host, string user)
    {
        if (!Allowed().IsMatch(given))
            throw new ArgumentException(
                $"The machine name \"{given}\" must be 1 to 64 letters, digits, '.', '_' or '-', "
                + "starting with a letter or digit.");
        if (Reveals(given, host))
            throw new ArgumentException(
                $"The machine name \"{given}\" is this host's name, and results are made to be published: choose another.");
        if (Reveals(given, user))
            throw new ArgumentException(
                $"The machine name \"{given}\" is your user name, and results are made to be published: choose another.");
        return new MachineName(given);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Whether they are the same name, either of them perhaps with a domain.</summary>
    private static bool Reveals(string given, string secret) =>
        string.Equals(given.Split('.')[0], secret.Split('.')[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// What the kernel keeps for itself differs by release: 23 and 24 GiB are one machine. Two significant bits are
    /// kept, because memory comes in such sizes.
    /// </summary>
    private static int Coarse(int gib)
    {
        var step = Math.Max(1, (int)BitOperations.RoundUpToPowerOf2((uint)gib + 1) / 4);
        return (gib + (step / 2)) / step * step;
    }

    private static string Slug(string model)
    {
        var words = NotSlug().Replace(Noise().Replace(model, " ").ToLowerInvariant(), "-").Trim('-');
        var slug = words.Length <= LongestSlug ? words : words[..LongestSlug].TrimEnd('-');
        return slug.Length == 0 ? "machine" : slug;
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();

    [GeneratedRegex(
        @"\((R|TM)\)|\bCPU\b|\bProcessor\b|\b\d+-Core\b|@.*|\bwith .*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noise();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotSlug();
}
