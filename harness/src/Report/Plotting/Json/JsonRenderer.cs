using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bench.Plotting.Model;
using Bench.Statistics;

namespace Bench.Plotting.Json;

/// <summary>Writes what a figure shows, values, labels and their order, for who wants to draw it himself.</summary>
public sealed class JsonRenderer : IFigureRenderer, IFigureVisitor<object>
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Extension => ".json";

    public void Render(FigureModel figure, Stream output)
    {
        JsonSerializer.Serialize(output, figure.Accept(this), Options);
        output.WriteByte((byte)'\n');
    }

    public object Visit(DotPlot plot) => new
    {
        Kind = "dots", plot.Title, plot.Note, Axis = Of(plot.Axis), plot.Line, plot.Series,
        Panels = plot.Panels.Select(Of),
    };

    public object Visit(LinePlot plot) => new
    {
        Kind = "lines", plot.Title, plot.Note, X = Of(plot.X), Y = Of(plot.Y), plot.Line,
        Panels = plot.Panels.Select(panel => new
        {
            panel.Title, panel.Code, panel.Absent,
            Lines = panel.Lines.Select(line => new
            {
                line.Name, line.Label, line.Code, Points = line.Points.Select(point => new { point.X, Y = Of(point.Y) }),
            }),
        }),
    };

    public object Visit(MatrixPlot plot) =>
        new { Kind = "matrix", plot.Title, plot.Note, plot.Unit, plot.Columns, Panels = plot.Panels.Select(Of) };

    public object Visit(CachePlot plot) => new
    {
        Kind = "caches", plot.Title, plot.Note, Axis = Of(plot.Axis),
        Panels = plot.Panels.Select(panel => new
        {
            panel.Title, panel.Code,
            Rows = panel.Rows.Select(row => new
            {
                row.Label, row.Code, row.Work,
                Ways = row.Ways.Select(way => new { way.Label, way.Code, PaysFrom = Of(way.PaysFrom), way.Verdict }),
            }),
        }),
    };

    private static object Of(DotPanel panel) => new { panel.Title, panel.Code, Rows = panel.Rows.Select(Of) };

    private static object Of(Axis axis) => new { axis.Label, axis.Unit, Scale = axis.Scale.ToString() };

    private static object Of(DotRow row) => new
    {
        row.Label, row.Code,
        Dots = row.Dots.Select(dot => new
        {
            dot.Series, Value = dot.Value is { } value ? Of(value) : null, dot.Absent, Points = dot.Points.Count == 0 ? null : dot.Points,
        }),
    };

    private static double[] Of(Interval value) => [value.Value, value.Low, value.High];
}
