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
    /// <exception cref="UsageException">An option is unknown, written twice, or lacks its value.</exception>
    public CommandLine(IReadOnlyList<string> args, IReadOnlyList<string> known, IReadOnlyList<string> flags)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                operands.Add(args[i]);
                continue;
            }

            var at = args[i].IndexOf('=', StringComparison.Ordinal);
            var (name, value) = at > 0 ? (args[i][..at], args[i][(at + 1)..]) : (args[i], string.Empty);
            if (flags.Contains(name))
            {
                value = at > 0 ? throw new UsageException($"{name} 后面不写值") : value;
            }
            else if (!known.Contains(name))
            {
                throw new UsageException($"没有选项 {name}，可以用：{string.Join(' ', known.Concat(flags))}");
            }
            else
            {
                value = at < 0 && i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : value;
                value = string.IsNullOrWhiteSpace(value) ? throw new UsageException($"{name} 后面要写一个值") : value;
            }

            if (!options.TryAdd(name, value))
            {
                throw new UsageException($"{name} 写了两次");
            }
        }
    }

    /// <summary>What the command works on.</summary>
    public IReadOnlyList<string> Operands => operands;

    /// <summary>The one thing that the command works on.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public string Operand(string what) => operands.Count switch
    {
        1 => operands[0],
        0 => throw new UsageException($"请写{what}"),
        _ => throw new UsageException($"只能写{what}，现在写了：{string.Join('、', operands)}；名称里有空格时请加引号"),
    };

    /// <summary>For a command that works on nothing but its options.</summary>
    /// <exception cref="UsageException">There is something else.</exception>
    public void RefuseOperands()
    {
        if (operands.Count > 0)
        {
            throw new UsageException($"不认识“{operands[0]}”；名称里有空格时请加引号");
        }
    }

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
