namespace CompetitionPortal.Web.Vetoes;

/// <summary>The words for how a veto stands.</summary>
public static class VetoWords
{
    /// <summary>The state as people read it.</summary>
    public static string Of(VetoState state) => state switch
    {
        VetoState.InForce => "有效",
        VetoState.Lifted => "已解除",
        _ => "已到期",
    };
}
