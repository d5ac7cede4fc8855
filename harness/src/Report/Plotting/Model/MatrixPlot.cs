namespace Bench.Plotting.Model;

/// <summary>Rows by columns of estimates, shaded by size.</summary>
/// <param name="Unit">Of all cells.</param>
public sealed record MatrixPlot(
    string Name, string Title, string Note, string Unit, IReadOnlyList<string> Columns, IReadOnlyList<DotRow> Rows)
    : FigureModel(Name, Title, Note)
{
    public override T Accept<T>(IFigureVisitor<T> visitor) => visitor.Visit(this);
}
