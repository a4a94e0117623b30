using System.Reflection;
using CompetitionPortal.Seasons;
using CompetitionPortal.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace CompetitionPortal.Web.Tests.Secrecy;

/// <summary>
/// Every address that the running portal answers, with everything that can be put into it: taken from the routes, so that a
/// new page is among them by itself, and one with a parameter that is not known here fails the test.
/// </summary>
internal static class Addresses
{
    private static readonly string[] Units = [Distinct.Unit, "城关镇", "高山乡", "招商局"];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Of(WebApplication app) =>
    [
        .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) != false && IsOurs(e))
            .SelectMany(Of).Distinct(StringComparer.Ordinal),
    ];

    private static bool IsOurs(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null
        && endpoint.RoutePattern.RawText is { } text && !text.Contains("**", StringComparison.Ordinal) && !text.StartsWith("/_", StringComparison.Ordinal) && !text.StartsWith('_');

    private static IEnumerable<string> Of(RouteEndpoint endpoint)
    {
        IEnumerable<string> paths = [string.Empty];
        foreach (var segment in endpoint.RoutePattern.PathSegments)
        {
            paths = [.. paths.SelectMany(p => Segment(segment).Select(s => $"{p}/{s}"))];
        }

        var queries = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page ? Queries(page.Type) : [string.Empty];
        return paths.Select(p => p.Length == 0 ? "/" : p).SelectMany(p => queries.Select(q => p + q));
    }

    private static IEnumerable<string> Segment(RoutePatternPathSegment segment)
    {
        IEnumerable<string> texts = [string.Empty];
        foreach (var part in segment.Parts)
        {
            string[] values = part switch
            {
                RoutePatternLiteralPart literal => [literal.Content],
                RoutePatternSeparatorPart separator => [separator.Content],
                RoutePatternParameterPart parameter => [.. Parameter(parameter.Name).Select(Uri.EscapeDataString)],
                _ => throw new InvalidOperationException(part.GetType().Name),
            };
            texts = [.. texts.SelectMany(t => values.Select(v => t + v))];
        }

        return texts;
    }

    private static string[] Parameter(string name) => name switch
    {
        "Year" or "year" => ["2026"],
        "PeriodCode" or "period" => ["Q1", "Q2", "year"],
        "Competition" => ["创业竞赛"],
        "Pool" => ["乡镇", "部门"],
        "Unit" or "Code" => Units,
        "basis" => ["verified", "reported"],
        "name" => ["ranking.csv", "cells.csv", "persons.csv", "annual-list.csv", "period-list.docx", "milestone-list.csv", "money-list.csv", "trace.csv", "notes.txt", "ranking.xlsx", "annual-list.docx", "commendation.docx"],
        "Section" => ["ranking", "outcomes", "roster", "rulebook", "home"],
        "token" or "table" or "Table" or "number" or "Number" or "id" or "Id" => ["1"],
        "kind" => ["xlsx", "csv"],
        _ => throw new InvalidOperationException($"What stands for the parameter {name} of an address?"),
    };

    /// <summary>Nothing, each parameter alone, and each basis on paper.</summary>
    private static IEnumerable<string> Queries(Type page)
    {
        var all = page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)
            .Select(p => (Property: p, Query: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>())).Where(p => p.Query is not null)
            .SelectMany(p => Query(p.Query!.Name ?? p.Property.Name).Select(v => $"{p.Query.Name}={(v.Contains('&', StringComparison.Ordinal) ? v : Uri.EscapeDataString(v))}")).ToList();
        var papers = all.Contains("print=1") ? all.Where(q => q.StartsWith("basis=", StringComparison.Ordinal)).Select(q => q + "&print=1") : [];
        return [string.Empty, .. all.Concat(papers).Select(q => "?" + q)];
    }

    private static string[] Query(string name) => name switch
    {
        "basis" => ["reported"],
        "print" => ["1", "all", "blank"],
        "scope" => ["group"],
        "show" => ["all", "clean", "hint", "done", "returned", "open"],
        "indicator" => [Season.Attraction, Season.Revenue],
        "q" or "find" => ["乡", "cgz"],
        "class" => ["乡镇", "部门", "*"],
        "page" => ["1", "2"],
        "to" or "import" or "refused" or "code" or "sheet" or "from" or "more" or "part" => ["1"],
        "on" => ["2026"],
        "period" => ["Q2"],
        "item" => [Season.Attraction],
        "take" => [Season.Attraction + "=300.13"],
        "plan" => [$"50&item={Uri.EscapeDataString(Season.Attraction)}", $"300.13&item={Uri.EscapeDataString(Season.Attraction)}"],
        _ => throw new InvalidOperationException($"What stands for the query parameter {name} of an address?"),
    };
}
