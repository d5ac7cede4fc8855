namespace Bench.Plotting.Model;

/// <summary>Rows by columns of estimates, shaded by size.</summary>
/// <param name="Unit">Of all cells.</param>
/// <param name="Panels">Rows that belong together; all have the same columns.</param>
public sealed record MatrixPlot(
    string Name, string Title, string Note, string Unit, IReadOnlyList<string> Columns, IReadOnlyList<DotPanel> Panels)
    : FigureModel(Name, Title, Note)
{
    public IEnumerable<DotRow> Rows => Panels.SelectMany(panel => panel.Rows);

    public override T Accept<T>(IFigureVisitor<T> visitor) => visitor.Visit(this);
}
