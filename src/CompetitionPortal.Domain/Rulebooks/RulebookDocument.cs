using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>
/// A rulebook as one canonical JSON document: fixed order of fields, no blanks, numbers without trailing zeros, uses in
/// the order of classes and indicators, UTF-8. The same rulebook always gives the same bytes and so the same checksum.
/// </summary>
public static class RulebookDocument
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatHasNoDefault, OmitWhatIsEmpty } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new PeriodConverter(), new PlainDecimalConverter() },
    };

    /// <summary>The canonical document.</summary>
    public static string Write(Rulebook rulebook) => JsonSerializer.Serialize(InOrder(rulebook), Options);

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">The text is no rulebook; the message names the place.</exception>
    public static Rulebook Read(string json) => JsonSerializer.Deserialize<Rulebook>(json, Options) ?? throw new JsonException("The document is empty.");

    /// <summary>The shape of a document as a JSON schema.</summary>
    public static JsonNode Schema() => Options.GetJsonSchemaAsNode(typeof(Rulebook), new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => context.TypeInfo.Type switch
        {
            var t when t == typeof(Period) || t == typeof(Period?) => new JsonObject { ["type"] = "string", ["pattern"] = "^(year|H[12]|Q[1-4]|M(0[1-9]|1[0-2]))$" },
            var t when t == typeof(DateOnly?) => new JsonObject { ["type"] = new JsonArray("string", "null"), ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            var t when t == typeof(decimal) => new JsonObject { ["type"] = "number" },
            var t when t == typeof(decimal?) => new JsonObject { ["type"] = new JsonArray("number", "null") },
            _ => OnlyRequired(context.TypeInfo, schema),
        },
    });

    /// <summary>A field that may be left out is not required, also where a constructor takes it.</summary>
    private static JsonNode OnlyRequired(JsonTypeInfo type, JsonNode schema)
    {
        if (schema is JsonObject { } rules && rules["required"] is JsonArray required)
        {
            var optional = type.Properties.Where(p => !p.IsRequired).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            rules["required"] = new JsonArray([.. required.Select(r => r!.GetValue<string>()).Where(name => !optional.Contains(name)).Select(name => (JsonNode)name)]);
        }

        return schema;
    }

    /// <summary>SHA-256 of the canonical document, 64 small hexadecimal digits.</summary>
    public static string Checksum(Rulebook rulebook) => Checksum(Write(rulebook));

    /// <summary>SHA-256 of a canonical document, 64 small hexadecimal digits.</summary>
    public static string Checksum(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    /// <summary>A missing field is an error, not a silent zero or nothing.</summary>
    private static void RequireWhatHasNoDefault(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired |= property.AssociatedParameter is { HasDefaultValue: false, IsNullable: false };
        }
    }

    /// <summary>What a rulebook does not use leaves no trace in its document, so that its checksum stays.</summary>
    private static void OmitWhatIsEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.AttributeProvider?.IsDefined(typeof(OmittedWhenEmptyAttribute), inherit: false) == true))
        {
            property.ShouldSerialize = static (_, value) => !OmittedWhenEmptyAttribute.IsEmpty(value);
        }
    }

    private static Rulebook InOrder(Rulebook r)
    {
        var classes = Places(r.Classes.Select(c => c.Name));
        var indicators = Places(r.Indicators.Select(i => i.Name));
        return r with
        {
            Components = [.. r.Components.OrderBy(c => Place(classes, c.Class))],
            Uses = [.. r.Uses.OrderBy(u => Place(classes, u.Class)).ThenBy(u => Place(indicators, u.Indicator))],
            Plans = [.. r.Plans.OrderBy(p => Place(indicators, p.Indicator)).ThenBy(p => p.Participant, StringComparer.Ordinal).ThenBy(p => p.Period.EndMonth).ThenBy(p => p.Period.Level)],
        };
    }

    private static Dictionary<string, int> Places(IEnumerable<string> names)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            places.TryAdd(name, places.Count);
        }

        return places;
    }

    private static int Place(Dictionary<string, int> places, string name) => places.GetValueOrDefault(name, int.MaxValue);

    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Period.TryParse(reader.GetString() ?? string.Empty, out var period) ? period : throw new JsonException($"No period: {reader.GetString()}");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }

    private sealed class PlainDecimalConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
