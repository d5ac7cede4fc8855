using Bench.Plotting.Model;

namespace Bench.Plotting;

/// <summary>Equal steps of the logarithm between the least and the most of a matrix.</summary>
internal sealed class Shades
{
    public const int Count = 5;

    private readonly double least;
    private readonly double most;

    public Shades(MatrixPlot plot)
    {
        var sizes = plot.Rows.SelectMany(row => row.Dots).Select(dot => dot.Value?.Value ?? 0).Where(value => value > 0)
            .Select(value => Math.Log(value)).DefaultIfEmpty(0).ToList();
        least = sizes.Min();
        most = Math.Max(sizes.Max(), least + 1e-9);
    }

    /// <summary>From 0, the faintest.</summary>
    public int Of(double value) => value <= 0 ? 0 : (int)Math.Clamp((Math.Log(value) - least) / (most - least) * Count, 0, Count - 1);

    /// <summary>The value at which a shade begins; <see cref="Count"/> gives the most there is.</summary>
    public double From(int shade) => Math.Exp(least + shade * (most - least) / Count);
}
