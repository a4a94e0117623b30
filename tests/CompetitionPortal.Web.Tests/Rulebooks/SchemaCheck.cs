using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CompetitionPortal.Web.Tests.Rulebooks;

/// <summary>As much of JSON Schema as the published schema uses; a word that it does not know is a fault of the test.</summary>
internal static class SchemaCheck
{
    private static readonly string[] Known =
        ["$schema", "title", "description", "type", "properties", "required", "additionalProperties", "items", "enum", "const", "pattern", "anyOf", "$ref", "default"];

    public static IReadOnlyList<string> Problems(JsonNode schema, JsonNode? value) => [.. Check(schema, schema, value, "$")];

    private static IEnumerable<string> Check(JsonNode root, JsonNode schema, JsonNode? value, string at)
    {
        if (schema is not JsonObject rules)
        {
            if (!schema.GetValue<bool>())
            {
                yield return $"{at}: nothing is allowed here";
            }

            yield break;
        }

        var unknown = rules.Select(r => r.Key).Except(Known).ToList();
        Assert.True(unknown.Count == 0, $"{at}: {string.Join(' ', unknown)}");
        if (rules["$ref"] is { } reference)
        {
            foreach (var problem in Check(root, Find(root, reference.GetValue<string>()), value, at))
            {
                yield return problem;
            }
        }

        if (rules["type"] is { } type && !(type is JsonArray many ? many.Select(t => t!.GetValue<string>()) : [type.GetValue<string>()]).Contains(TypeOf(value), StringComparer.Ordinal)
            && !(TypeOf(value) == "integer" && type.ToJsonString().Contains("number", StringComparison.Ordinal)))
        {
            yield return $"{at}: {TypeOf(value)} instead of {type.ToJsonString()}";
            yield break;
        }

        if (rules["enum"] is JsonArray words && !words.Any(w => JsonNode.DeepEquals(w, value)))
        {
            yield return $"{at}: not one of {words.ToJsonString()}";
        }

        if (rules.ContainsKey("const") && !JsonNode.DeepEquals(rules["const"], value))
        {
            yield return $"{at}: not {rules["const"]?.ToJsonString()}";
        }

        if (rules["pattern"] is { } pattern && value?.GetValueKind() == JsonValueKind.String && !Regex.IsMatch(value.GetValue<string>(), pattern.GetValue<string>()))
        {
            yield return $"{at}: does not match {pattern.ToJsonString()}";
        }

        if (rules["anyOf"] is JsonArray ways && !ways.Any(w => !Check(root, w!, value, at).Any()))
        {
            yield return $"{at}: none of the allowed shapes";
        }

        foreach (var problem in value is JsonObject fields ? Fields(root, rules, fields, at) : value is JsonArray items && rules["items"] is { } item ? items.SelectMany((x, i) => Check(root, item, x, $"{at}[{i}]")) : [])
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> Fields(JsonNode root, JsonObject rules, JsonObject fields, string at)
    {
        var properties = rules["properties"] as JsonObject ?? [];
        foreach (var required in (rules["required"] as JsonArray ?? []).Select(r => r!.GetValue<string>()).Where(r => !fields.ContainsKey(r)))
        {
            yield return $"{at}: {required} is missing";
        }

        foreach (var (name, inner) in fields)
        {
            if (properties[name] is { } property)
            {
                foreach (var problem in Check(root, property, inner, $"{at}.{name}"))
                {
                    yield return problem;
                }
            }
            else if (rules["additionalProperties"] is JsonValue closed && !closed.GetValue<bool>())
            {
                yield return $"{at}: no {name} is allowed";
            }
        }
    }

    private static JsonNode Find(JsonNode root, string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (node, part) => node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!);

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => decimal.TryParse(value.ToJsonString(), out var number) && number == decimal.Truncate(number) ? "integer" : "number",
        _ => "boolean",
    };
}
