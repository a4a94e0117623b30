namespace CompetitionPortal.Web.Commands;

/// <summary>A command's words: the command, what it works on, and options with values.</summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly List<string> operands = [];

    /// <summary>Takes the arguments apart.</summary>
    /// <param name="args">The arguments after the command.</param>
    /// <param name="known">Options that take a value, with the dashes.</param>
    /// <param name="flags">Options without a value, with the dashes.</param>
    /// <exception cref="UsageException">An option is unknown or lacks its value.</exception>
    public CommandLine(IReadOnlyList<string> args, IReadOnlyList<string> known, IReadOnlyList<string> flags)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = args[i].IndexOf('=', StringComparison.Ordinal) is > 0 and var at && args[i].StartsWith("--", StringComparison.Ordinal)
                ? (args[i][..at], args[i][(at + 1)..])
                : (args[i], null);
            if (!name.StartsWith("--", StringComparison.Ordinal))
            {
                operands.Add(args[i]);
            }
            else if (flags.Contains(name))
            {
                options[name] = string.Empty;
            }
            else if (known.Contains(name))
            {
                options[name] = value ?? (i + 1 < args.Count ? args[++i] : throw new UsageException($"{name} 后面要写一个值"));
            }
            else
            {
                throw new UsageException($"没有选项 {name}，可以用：{string.Join(' ', known.Concat(flags))}");
            }
        }
    }

    /// <summary>What the command works on.</summary>
    public IReadOnlyList<string> Operands => operands;

    /// <summary>Whether a flag is set.</summary>
    public bool Has(string flag) => options.ContainsKey(flag);

    /// <summary>An option's value, or null.</summary>
    public string? Value(string option) => options.GetValueOrDefault(option);

    /// <summary>An option's value.</summary>
    /// <exception cref="UsageException">It is missing.</exception>
    public string Required(string option) => Value(option) ?? throw new UsageException($"少了 {option}");
}

/// <summary>A command was called wrongly; the message says how to call it.</summary>
public sealed class UsageException(string message) : Exception(message);
