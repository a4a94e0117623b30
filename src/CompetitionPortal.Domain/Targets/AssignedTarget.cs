namespace CompetitionPortal.Domain.Targets;

/// <summary>
/// The year's task (目标任务) of one participant on one indicator. It is what makes the indicator assigned: without it
/// the indicator is 不考核 for the participant.
/// </summary>
/// <param name="Participant">Code of the participant.</param>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="Value">
/// 确保, the denominator of completion; or 控制, the ceiling; or the growth in percentage points; or a rating's scale:
/// as the class's curve reads it. In the indicator's unit of measure.
/// </param>
/// <param name="Stretch">争取, in the same unit; only where the curve asks for it.</param>
public sealed record AssignedTarget(string Participant, string Indicator, decimal Value, decimal? Stretch = null);
