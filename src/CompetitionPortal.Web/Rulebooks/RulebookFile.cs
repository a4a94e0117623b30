using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CompetitionPortal.Domain.Rulebooks;

namespace CompetitionPortal.Web.Rulebooks;

/// <summary>
/// A rulebook as one readable file: JSON with a name and version of its format, indented, to be read by docs/rulebook.schema.json.
/// Read back it is the same rulebook, to the last bit of its checksum.
/// </summary>
public static class RulebookFile
{
    /// <summary>What the file says it is.</summary>
    public const string Format = "CompetitionPortal.Rulebook";

    /// <summary>The version of the format.</summary>
    public const int FormatVersion = 1;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The file.</summary>
    public static string Write(Rulebook rulebook)
    {
        var document = RulebookDocument.Write(rulebook);
        var file = new JsonObject
        {
            ["$schema"] = "rulebook.schema.json",
            ["format"] = Format,
            ["formatVersion"] = FormatVersion,
            ["checksum"] = RulebookDocument.Checksum(document),
            ["rulebook"] = JsonNode.Parse(document),
        };
        return file.ToJsonString(Indented) + "\n";
    }

    /// <summary>The schema of the file, which docs publish.</summary>
    public static string Schema()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "CompetitionPortal rulebook (考核办法)",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["$schema"] = new JsonObject { ["type"] = "string" },
                ["format"] = new JsonObject { ["const"] = Format },
                ["formatVersion"] = new JsonObject { ["const"] = FormatVersion },
                ["checksum"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9a-f]{64}$", ["description"] = "SHA-256 of the canonical document; written by the program, not asked for when the file is read" },
                ["rulebook"] = Moved(RulebookDocument.Schema()),
            },
            ["required"] = new JsonArray("format", "formatVersion", "rulebook"),
            ["additionalProperties"] = false,
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    /// <summary>The document's schema inside the file's: what it refers to lies one step deeper.</summary>
    private static JsonNode Moved(JsonNode schema)
    {
        switch (schema)
        {
            case JsonObject fields:
                foreach (var (name, inner) in fields.ToList())
                {
                    if (name == "$ref" && inner?.GetValueKind() == JsonValueKind.String)
                    {
                        fields[name] = "#/properties/rulebook" + inner.GetValue<string>().TrimStart('#');
                    }
                    else if (inner is not null)
                    {
                        Moved(inner);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items.OfType<JsonNode>())
                {
                    Moved(item);
                }

                break;
        }

        return schema;
    }

    /// <summary>Reads a file. A checksum that no longer fits is no error: the file was edited.</summary>
    /// <exception cref="JsonException">It is none; the message says in Chinese where and why.</exception>
    public static Rulebook Read(string text)
    {
        JsonNode? file;
        try
        {
            file = JsonNode.Parse(text.TrimStart('\uFEFF'));
        }
        catch (JsonException e)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"第 {e.LineNumber + 1} 行不是 JSON 的写法，请检查引号、逗号和括号"));
        }

        if (file is not JsonObject root || root["format"]?.GetValueKind() != JsonValueKind.String || root["format"]!.GetValue<string>() != Format || root["rulebook"] is not { } rulebook)
        {
            throw new JsonException($"文件里没有 format “{Format}” 和 rulebook，不是考核办法的文件。请用“下载办法文件”得到的文件");
        }

        if (root["formatVersion"]?.ToJsonString() != FormatVersion.ToString(CultureInfo.InvariantCulture))
        {
            throw new JsonException($"文件的格式版本是 {root["formatVersion"]?.ToJsonString() ?? "空"}，本程序用第 {FormatVersion} 版");
        }

        try
        {
            return RulebookDocument.Read(rulebook.ToJsonString());
        }
        catch (JsonException e)
        {
            throw new JsonException($"rulebook 的 {e.Path ?? "$"} 处读不懂（缺少内容、名称写错，或者类型不对），请照 rulebook.schema.json 改正");
        }
    }
}
