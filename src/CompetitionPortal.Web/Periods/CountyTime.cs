using System.Globalization;

namespace CompetitionPortal.Web.Periods;

/// <summary>The county's clock: China has one time zone, wherever the server stands.</summary>
public static class CountyTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>A moment on the county's clock.</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>A moment of the county's clock as UTC.</summary>
    public static DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);

    /// <summary>Day and minute: 2026年1月5日 17:00.</summary>
    public static string Moment(DateTime utc) => Local(utc).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Day and minute within the year: 7月10日 17:00.</summary>
    public static string Short(DateTime utc) => Local(utc).ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day on the county's clock: 2026年7月6日 星期一.</summary>
    public static string Today(DateTime utc) => Local(utc) is var day ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日 星期{"日一二三四五六"[(int)day.DayOfWeek]}") : string.Empty;

    /// <summary>How much time is left: 还有 3 天, 还有 5 小时, 已截止.</summary>
    public static string Left(DateTime utc, DateTime now) => (utc - now) switch
    {
        var left when left <= TimeSpan.Zero => "已截止",
        var left when left < TimeSpan.FromHours(1) => string.Create(CultureInfo.InvariantCulture, $"还有 {Math.Max(1, (int)left.TotalMinutes)} 分钟"),
        var left when left < TimeSpan.FromDays(1) => string.Create(CultureInfo.InvariantCulture, $"还有 {(int)left.TotalHours} 小时"),
        var left => string.Create(CultureInfo.InvariantCulture, $"还有 {(int)left.TotalDays} 天"),
    };
}
