namespace CompetitionPortal.Domain.Rulebooks;

/// <summary>A class of participants (类别): it carries indicators and full marks, and is ranked in one group.</summary>
/// <param name="Name">The class's name.</param>
/// <param name="FullMarks">Full marks of the class's indicators together, above 0.</param>
/// <param name="Group">The ranking group (排名序列) in which its members are ranked, alone or with other classes.</param>
/// <param name="Coefficient">
/// 类别系数: difficulty or workload; the base score is multiplied by it before it is rounded, adjustments are not (rule D2). Above 0;
/// null for 1.
/// </param>
/// <param name="PairShare">
/// 挂钩比例: the share of a member's base score that comes from the units it is tied to, above 0 to 1 (rule D7): (1 − a) × own + a ×
/// the weighted mean of theirs, on the scale of its own full marks. Null for none.
/// </param>
public sealed record ParticipantClass(string Name, decimal FullMarks, string Group, decimal? Coefficient = null, decimal? PairShare = null);
