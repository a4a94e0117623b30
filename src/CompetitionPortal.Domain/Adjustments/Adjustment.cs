using CompetitionPortal.Domain.Competitions;

namespace CompetitionPortal.Domain.Adjustments;

/// <summary>One entry of the ledger of bonuses and deductions (加减分).</summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Period">The period in which it counts first.</param>
/// <param name="Group">The rulebook's group; required for a bonus, optional for a deduction.</param>
/// <param name="Matter">What it is for; of several bonuses for one matter only the highest counts.</param>
/// <param name="Points">Points: above zero a bonus, below zero a deduction; 0 where the level gives them.</param>
/// <param name="Reason">Why, with the document where there is one.</param>
/// <param name="Level">The level, of those of its group, whose price gives the points (加分标准); or null.</param>
/// <param name="Document">The document that grants it; several bonuses of one document may be reduced. Or null.</param>
/// <param name="Count">How many times the level's price is taken, 1 or more.</param>
public sealed record Adjustment(string Participant, Period Period, string? Group, string? Matter, decimal Points, string Reason, string? Level = null, string? Document = null, int Count = 1);
