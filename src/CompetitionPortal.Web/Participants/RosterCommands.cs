using System.Globalization;
using CompetitionPortal.Documents.Sheets;
using CompetitionPortal.Domain.Participants;
using FluentValidation;

namespace CompetitionPortal.Web.Participants;

/// <summary>Takes a unit into the roster, at the end of the official order.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code, the same in all years; blank to take the name.</param>
/// <param name="Class">Its class.</param>
/// <param name="From">From which day it takes part; null for all the year.</param>
public sealed record AddUnit(int Year, string Name, string Code, string Class, DateOnly? From);

/// <summary>Takes a unit off the roster that was added by mistake and on which nothing hangs.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Code">Code of the unit.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record RemoveUnit(int Year, string Code, long Seen);

/// <summary>Gives a unit another name from a day on; the old name stays for the time before.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Code">Code of the unit.</param>
/// <param name="Name">The new name.</param>
/// <param name="From">The first day of it; null corrects the name that it bears now.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record RenameUnit(int Year, string Code, string Name, DateOnly? From, long Seen);

/// <summary>Moves a unit to another class from a day on, or out of all classes.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Code">Code of the unit.</param>
/// <param name="Class">The new class; blank where it no longer takes part.</param>
/// <param name="From">The first day; null corrects the class that it is in now.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record MoveUnit(int Year, string Code, string Class, DateOnly? From, long Seen);

/// <summary>Gives a unit a further name under which files mention it.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Code">Code of the unit.</param>
/// <param name="Alias">The alias.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record AddAlias(int Year, string Code, string Alias, long Seen);

/// <summary>Takes an alias away.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Code">Code of the unit.</param>
/// <param name="Alias">The alias.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record RemoveAlias(int Year, string Code, string Alias, long Seen);

/// <summary>Puts a unit at a place of the official order; the others make room.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Code">Code of the unit.</param>
/// <param name="Place">The place, from 1.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record OrderUnit(int Year, string Code, int Place, long Seen);

/// <summary>Writes down how many persons a unit has (人数), where places or money are given by persons.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Code">Code of the unit.</param>
/// <param name="Persons">How many, above zero; blank for not known.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record CountPersons(int Year, string Code, string Persons, long Seen);

/// <summary>Writes down who holds a post from a day on; the principal until then leaves the day before.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Code">Code of the unit.</param>
/// <param name="Person">Name of the person.</param>
/// <param name="PersonCode">Its identity; blank to take the name.</param>
/// <param name="Post">The post.</param>
/// <param name="IsPrincipal">Whether it is the unit's principal (主要负责人).</param>
/// <param name="From">The first day.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record Appoint(int Year, string Code, string Person, string PersonCode, string Post, bool IsPrincipal, DateOnly? From, long Seen)
{
    /// <summary>What the holder answers for, where it is not the principal.</summary>
    public TeamDuty Duty { get; init; }

    /// <summary>What a deputy is in charge of, grounds of vetoes joined by 、; blank for everything.</summary>
    public string Field { get; init; } = string.Empty;
}

/// <summary>Ends a tenure, or corrects its end.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Code">Code of the unit.</param>
/// <param name="TenureId">The tenure.</param>
/// <param name="To">The last day; null while it lasts.</param>
/// <param name="Seen">The version that was seen.</param>
public sealed record EndTenure(int Year, string Code, long TenureId, DateOnly? To, long Seen);

internal sealed class AddUnitValidator : AbstractValidator<AddUnit>
{
    public AddUnitValidator()
    {
        RuleFor(c => c.Name).UnitName("名称");
        RuleFor(c => c.Code).MaximumLength(40).WithMessage("编码最多 40 个字。");
        RuleFor(c => c.Class).NotEmpty().WithMessage("请选类别；只填数、不排名的选“不参加考核”。");
    }
}

internal sealed class RemoveUnitValidator : AbstractValidator<RemoveUnit>
{
    public RemoveUnitValidator() => RuleFor(c => c.Code).NotEmpty().WithMessage("没有选单位。");
}

internal sealed class RenameUnitValidator : AbstractValidator<RenameUnit>
{
    public RenameUnitValidator() => RuleFor(c => c.Name).UnitName("新名称");
}

internal sealed class MoveUnitValidator : AbstractValidator<MoveUnit>
{
    public MoveUnitValidator() => RuleFor(c => c.From).NotNull().When(c => string.IsNullOrWhiteSpace(c.Class)).WithMessage("不再参加考核，要写从哪一天起。");
}

internal sealed class AddAliasValidator : AbstractValidator<AddAlias>
{
    public AddAliasValidator() => RuleFor(c => c.Alias).UnitName("别名");
}

internal sealed class RemoveAliasValidator : AbstractValidator<RemoveAlias>
{
    public RemoveAliasValidator() => RuleFor(c => c.Alias).NotEmpty().WithMessage("没有选别名。");
}

internal sealed class OrderUnitValidator : AbstractValidator<OrderUnit>
{
    public OrderUnitValidator() => RuleFor(c => c.Place).GreaterThan(0).WithMessage("建制顺序从 1 起，请填一个整数。");
}

internal sealed class CountPersonsValidator : AbstractValidator<CountPersons>
{
    public CountPersonsValidator() => RuleFor(c => c.Persons).Must(p => string.IsNullOrWhiteSpace(p) || RosterRules.Persons(p) is not null).WithMessage("人数要填大于零的整数，不知道就空着。");
}

internal sealed class AppointValidator : AbstractValidator<Appoint>
{
    public AppointValidator()
    {
        RuleFor(c => c.Person).NotEmpty().WithMessage("请填姓名。").MaximumLength(40).WithMessage("姓名最多 40 个字。");
        RuleFor(c => c.PersonCode).MaximumLength(40).WithMessage("人员编码最多 40 个字。");
        RuleFor(c => c.Post).NotEmpty().WithMessage("请填职务。").MaximumLength(100).WithMessage("职务最多 100 个字。");
        RuleFor(c => c.From).NotNull().WithMessage("请填任职的第一天。");
        RuleFor(c => c.Field).MaximumLength(200).WithMessage("分管最多 200 个字。");
        RuleFor(c => c.Field).Must(string.IsNullOrWhiteSpace).When(c => c.IsPrincipal || c.Duty != TeamDuty.Deputy).WithMessage("只有分管负责人才写分管什么。");
    }
}

internal sealed class EndTenureValidator : AbstractValidator<EndTenure>
{
    public EndTenureValidator() => RuleFor(c => c.TenureId).GreaterThan(0).WithMessage("没有选任职。");
}

internal static class RosterRules
{
    public static void UnitName<T>(this IRuleBuilderInitial<T, string> rule, string what) => rule
        .Must(n => CellText.Clean(n ?? string.Empty).Length > 0).WithMessage($"请填{what}。")
        .MaximumLength(100).WithMessage($"{what}最多 100 个字。")
        .Must(n => n is null || (!CellText.HasLines(n) && !CellText.IsReordered(n))).WithMessage($"{what}里有看不见的字符或换行，请重新输入。");

    /// <summary>A number of persons as typed; null where it is no whole number above zero.</summary>
    public static int? Persons(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : null;

    /// <summary>A name as it is kept: without blanks and invisible characters, as the workbook's reader keeps it.</summary>
    public static string Clean(string name) => CellText.Clean(name).Replace(" ", string.Empty, StringComparison.Ordinal);
}
