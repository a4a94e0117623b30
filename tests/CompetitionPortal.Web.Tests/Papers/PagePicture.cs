using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CompetitionPortal.Web.Tests.Papers;

/// <summary>A page drawn by pdftoppm: where its red and black signs stand, in millimetres.</summary>
public sealed class PagePicture
{
    private const double Dots = 200 / 25.4;
    private readonly byte[] pixels;
    private readonly int width;
    private readonly int height;

    private PagePicture(byte[] file)
    {
        var (place, numbers) = (2, new List<int>());
        while (numbers.Count < 3)
        {
            var end = Array.FindIndex(file, place + 1, b => b is (byte)' ' or (byte)'\n');
            numbers.Add(int.Parse(Encoding.ASCII.GetString(file, place, end - place), CultureInfo.InvariantCulture));
            place = end;
        }

        (width, height) = (numbers[0], numbers[1]);
        pixels = file[(place + 1)..];
    }

    /// <summary>Rows with red dots that belong together: top, bottom, left, right.</summary>
    public IReadOnlyList<(double Top, double Bottom, double Left, double Right)> RedBands() => Bands(i => pixels[i] > 200 && pixels[i + 1] < 90 && pixels[i + 2] < 90);

    /// <summary>Black lines from edge to edge of the type area, longer than 100 mm: their middle and their ends.</summary>
    public IReadOnlyList<(double Middle, double Left, double Right)> BlackRules() =>
        [.. Bands(i => pixels[i] < 160 && pixels[i + 1] < 160 && pixels[i + 2] < 160).Where(b => b.Bottom - b.Top < 1 && b.Right - b.Left > 100).Select(b => ((b.Top + b.Bottom) / 2, b.Left, b.Right))];

    /// <summary>Draws a page, counted from 1.</summary>
    public static PagePicture Read(string path, int page)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(new ProcessStartInfo("pdftoppm", ["-r", "200", "-f", number, "-l", number, path]) { RedirectStandardOutput = true })!;
        using var file = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(file);
        process.WaitForExit();
        return new PagePicture(file.ToArray());
    }

    private List<(double Top, double Bottom, double Left, double Right)> Bands(Func<int, bool> isOn)
    {
        var bands = new List<(double, double, double, double)>();
        var (top, left, right) = (-1, int.MaxValue, -1);
        for (var y = 0; y <= height; y++)
        {
            var (first, last) = (int.MaxValue, -1);
            for (var x = 0; x < width && y < height; x++)
            {
                if (isOn(((y * width) + x) * 3))
                {
                    (first, last) = (Math.Min(first, x), x);
                }
            }

            if (last >= 0)
            {
                (top, left, right) = (top < 0 ? y : top, Math.Min(left, first), Math.Max(right, last));
            }
            else if (top >= 0)
            {
                bands.Add((top / Dots, y / Dots, left / Dots, (right + 1) / Dots));
                (top, left, right) = (-1, int.MaxValue, -1);
            }
        }

        return bands;
    }
}
