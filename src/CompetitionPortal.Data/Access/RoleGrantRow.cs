using CompetitionPortal.Domain.Access;

namespace CompetitionPortal.Data.Access;

/// <summary>One role held by an account, for everything or for one unit or indicator.</summary>
public sealed class RoleGrantRow
{
    /// <summary>Surrogate key.</summary>
    public long Id { get; set; }

    /// <summary>The account.</summary>
    public string UserId { get; set; } = string.Empty;

    /// <summary>The role.</summary>
    public OfficeRole Role { get; set; }

    /// <summary>Code of the unit it is for, or null.</summary>
    public string? Unit { get; set; }

    /// <summary>The indicator it is for, or null.</summary>
    public string? Indicator { get; set; }
}
