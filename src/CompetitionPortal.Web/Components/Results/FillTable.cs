using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CompetitionPortal.Domain.Rulebooks;
using CompetitionPortal.Web.Results;
using Microsoft.AspNetCore.Components;

namespace CompetitionPortal.Web.Components.Results;

/// <summary>How the entry grid is laid out.</summary>
public enum FillLayout
{
    /// <summary>Units × indicators.</summary>
    Matrix,

    /// <summary>One indicator, a row a unit, with the figures beside.</summary>
    Units,

    /// <summary>One unit, a row an indicator, with the figures beside.</summary>
    Indicators,
}

/// <summary>
/// Writes the entry grid: the table as people see it, and the same cells as data for the script. Written as text at once, since
/// thousands of cells as components take many times as long.
/// </summary>
public sealed class FillTable
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private readonly FillSheet sheet;

    /// <summary>Lays a grid out.</summary>
    public FillTable(FillSheet sheet)
    {
        this.sheet = sheet;
        Layout = sheet.Units.Count == 1 ? FillLayout.Indicators : sheet.Indicators.Count == 1 ? FillLayout.Units : FillLayout.Matrix;
        Rows = Layout == FillLayout.Indicators
            ? [.. sheet.Indicators.Select(i => new Row(sheet.Units[0].Code, i.Name, [sheet.Cells.GetValueOrDefault((sheet.Units[0].Code, i.Name))]))]
            : [.. sheet.Units.Select(u => new Row(u.Code, u.Name, [.. sheet.Indicators.Select(i => sheet.Cells.GetValueOrDefault((u.Code, i.Name)))]))];
    }

    /// <summary>One row: a unit, or an indicator of the only unit.</summary>
    /// <param name="Unit">Code of the unit.</param>
    /// <param name="Name">The name in front.</param>
    /// <param name="Cells">Its cells; null where nothing is due.</param>
    public sealed record Row(string Unit, string Name, IReadOnlyList<FillCell?> Cells);

    /// <summary>How it is laid out.</summary>
    public FillLayout Layout { get; }

    /// <summary>Its rows, in official order or the rulebook's.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The word used in styles and scripts.</summary>
    public string Word => Layout switch { FillLayout.Units => "by-units", FillLayout.Indicators => "by-indicators", _ => "matrix" };

    /// <summary>The rows of the table's body.</summary>
    public MarkupString Body()
    {
        var html = new StringBuilder(Rows.Count * (Rows.Count > 0 ? Rows[0].Cells.Count + 4 : 0) * 40);
        for (var r = 0; r < Rows.Count; r++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"number\">{r + 1}</td><th scope=\"row\" class=\"name\">").Append(Html.Encode(Rows[r].Name)).Append("</th>");
            if (Layout == FillLayout.Matrix)
            {
                foreach (var cell in Rows[r].Cells)
                {
                    Figure(html, cell);
                }
            }
            else if (Rows[r].Cells[0] is { } cell)
            {
                Beside(html, cell);
                Figure(html, cell);
                html.Append("<td class=\"c reason\">").Append(Html.Encode(cell.Reason ?? string.Empty)).Append("</td><td class=\"state-word\">")
                    .Append(Html.Encode($"{FillMark.Sign(cell.State)} {cell.State.Text()}{(cell.Remark is null ? string.Empty : $"：{cell.Remark}")}")).Append("</td>");
            }

            html.Append("</tr>");
        }

        return new MarkupString(html.ToString());
    }

    /// <summary>The cells for the script; nothing in it can end the element it stands in.</summary>
    public MarkupString Data() => new(new JsonObject
    {
        ["layout"] = Word,
        ["units"] = new JsonArray([.. sheet.Units.Select(u => (JsonNode)new JsonArray(u.Code, u.Name))]),
        ["indicators"] = new JsonArray([.. sheet.Indicators.Select(i => (JsonNode)new JsonArray(i.Name, i.UnitOfMeasure))]),
        ["rows"] = new JsonArray([.. Rows.Select(r => (JsonNode)new JsonArray([.. r.Cells.Select(c => c is null ? null : (JsonNode)Cell(c))]))]),
    }.ToJsonString(Json));

    /// <summary>State, text, version, whether it is open, target, schedule, period before, last year, problem, hint, note, reason, who and when; blank ends are left out.</summary>
    private static JsonArray Cell(FillCell cell)
    {
        List<JsonNode?> values =
        [
            cell.State.Word(), cell.Text, cell.Version, cell.IsOpen ? 1 : 0, FillMark.Asked(cell.Duty, cell.Duty.Target?.Value), FillMark.Asked(cell.Duty, cell.Schedule),
            FillMark.Figure(cell.Before), FillMark.Figure(cell.LastYear), cell.Problem, cell.Hint, cell.Note, cell.Reason, FillMark.Who(cell),
        ];
        while (values[^1] is null)
        {
            values.RemoveAt(values.Count - 1);
        }

        return new JsonArray([.. values]);
    }

    private static void Figure(StringBuilder html, FillCell? cell)
    {
        if (cell is null)
        {
            html.Append("<td class=\"none\"></td>");
            return;
        }

        html.Append("<td class=\"c s-").Append(cell.State.Word()).Append(cell.AsksReason ? " unexplained" : string.Empty).Append("\">").Append(Html.Encode(cell.Text)).Append("</td>");
    }

    private static void Beside(StringBuilder html, FillCell cell)
    {
        html.Append("<td class=\"centre\">").Append(Html.Encode(cell.Duty.Indicator.UnitOfMeasure)).Append("</td>");
        foreach (var figure in new[] { FillMark.Asked(cell.Duty, cell.Duty.Target?.Value), FillMark.Asked(cell.Duty, cell.Schedule), FillMark.Figure(cell.LastYear), FillMark.Figure(cell.Before) })
        {
            html.Append("<td class=\"figure\">").Append(figure).Append("</td>");
        }
    }
}
