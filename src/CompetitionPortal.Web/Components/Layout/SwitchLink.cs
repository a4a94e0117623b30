namespace CompetitionPortal.Web.Components.Layout;

/// <summary>One choice of a switch.</summary>
/// <param name="Text">What people read.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="IsCurrent">Whether it is what is shown.</param>
public sealed record SwitchLink(string Text, string Address, bool IsCurrent);
