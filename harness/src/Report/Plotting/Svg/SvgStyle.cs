using System.Text.RegularExpressions;

namespace Bench.Plotting.Svg;

/// <summary>How figures look: colours of eight series that differ in lightness too, by day and by night.</summary>
public static partial class SvgStyle
{
    /// <summary>For a page that holds figures, and within each figure that stands alone.</summary>
    public static string Css { get; } = WithFallbacks("""
        .figure{--paper:#fff;--ink:#1c1c1c;--mute:#595959;--rule:#d9d9d9;--band:#f4f4f4;--s0:#0b57a4;--s1:#c2500b;--s2:#0b7a5b;--s3:#7d3c98;--s4:#8a6a00;--s5:#a01f52;--s6:#3a3a3a;--s7:#2a8ca5;--heat:11,87,164;font-family:system-ui,"Segoe UI","DejaVu Sans",Helvetica,Arial,sans-serif;font-variant-numeric:tabular-nums}
        @media(prefers-color-scheme:dark){.figure{--paper:#15181c;--ink:#ececec;--mute:#b0b0b0;--rule:#3b4048;--band:#1d2127;--s0:#6db3f2;--s1:#ff9d5c;--s2:#4fd1a5;--s3:#d29bea;--s4:#e3c04f;--s5:#ff8fb4;--s6:#d6d6d6;--s7:#6fd3e8;--heat:109,179,242}}
        .figure text{fill:var(--ink);font-size:12px}.figure .title{font-size:17px;font-weight:600}.figure .panel{font-size:13px;font-weight:600}.figure .note,.figure .tick,.figure .axis{fill:var(--mute)}.figure .tick,.figure .value{font-size:11px}.figure .absent{paint-order:stroke;stroke:var(--paper);stroke-width:3px;fill:var(--mute);font-style:italic;font-size:11px}
        .figure path{fill:none;stroke:var(--ink)}.figure .paper{fill:var(--paper)}.figure .band{fill:var(--band)}.figure .grid{stroke:var(--rule)}.figure .zero{stroke:var(--mute);stroke-dasharray:4 3}.figure .mark{stroke-width:1}.figure .bar{stroke-width:2}.figure .curve{stroke-width:1.5}.figure .launch{stroke-width:1;opacity:.6}
        .figure .s0{stroke:var(--s0)}.figure .s1{stroke:var(--s1)}.figure .s2{stroke:var(--s2)}.figure .s3{stroke:var(--s3)}.figure .s4{stroke:var(--s4)}.figure .s5{stroke:var(--s5)}.figure .s6{stroke:var(--s6)}.figure .s7{stroke:var(--s7)}
        .figure .mark.s0{fill:var(--s0)}.figure .mark.s1{fill:var(--s1)}.figure .mark.s2{fill:var(--s2)}.figure .mark.s3{fill:var(--s3)}.figure .mark.s4{fill:var(--s4)}.figure .mark.s5{fill:var(--s5)}.figure .mark.s6{fill:var(--s6)}.figure .mark.cross{stroke-width:2}.figure .mark.s7{fill:var(--s7)}
        .figure .curve.s1{stroke-dasharray:7 3}.figure .curve.s2{stroke-dasharray:2 3}.figure .curve.s3{stroke-dasharray:9 3 2 3}.figure .curve.s4{stroke-dasharray:4 4}.figure .curve.s5{stroke-dasharray:12 4}.figure .curve.s6{stroke-dasharray:1 5}.figure .curve.s7{stroke-dasharray:6 2 2 2 2 2}
        .figure .h0{fill:rgba(var(--heat),.03)}.figure .h1{fill:rgba(var(--heat),.12)}.figure .h2{fill:rgba(var(--heat),.22)}.figure .h3{fill:rgba(var(--heat),.34)}.figure .h4{fill:rgba(var(--heat),.46)}
        """);

    /// <summary>Programs that know no variables (librsvg, Inkscape) are told the colours by day first; without, they paint all black.</summary>
    private static string WithFallbacks(string css)
    {
        var byDay = Definition().Matches(css[..css.IndexOf('}', StringComparison.Ordinal)]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        return Use().Replace(css, match => $"{Variable().Replace(match.Value, variable => byDay[variable.Groups[1].Value])};{match.Value}");
    }

    [GeneratedRegex(@"(--\w+):([^;]+);")]
    private static partial Regex Definition();

    [GeneratedRegex(@"(fill|stroke):(var\(--\w+\)|rgba\(var\(--\w+\),[\d.]+\))")]
    private static partial Regex Use();

    [GeneratedRegex(@"var\((--\w+)\)")]
    private static partial Regex Variable();
}
