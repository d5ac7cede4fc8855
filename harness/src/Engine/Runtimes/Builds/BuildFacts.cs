namespace Bench.Runtimes.Builds;

/// <summary>How a runtime was built, as far as it can be told.</summary>
/// <param name="Pgo">With profile-guided optimisation.</param>
/// <param name="Lto">With link-time optimisation.</param>
/// <param name="Jit">Null where nothing tells.</param>
/// <param name="Assertions">C assertions are checked; null where nothing tells.</param>
/// <param name="Optimisation">
/// The level that its flags say, <c>-O2</c>; null where they say none. Debian's python3 is compiled with -O3 and says -O2: that is
/// what it wants for extensions.
/// </param>
public sealed record BuildFacts(BuildFact Pgo, BuildFact Lto, JitState? Jit, bool? Assertions, string? Optimisation)
{
    /// <param name="why">Why nothing is known.</param>
    public static BuildFacts Unknown(string why) => new(new BuildFact(null, why), new BuildFact(null, why), null, null, null);
}
