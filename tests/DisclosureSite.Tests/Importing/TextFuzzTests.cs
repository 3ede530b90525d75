using System.Runtime.CompilerServices;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing;
using DisclosureSite.Importing.Documents;
using DisclosureSite.Importing.Recognition;
using DisclosureSite.Tests.Samples;
using Xunit;

namespace DisclosureSite.Tests.Importing;

/// <summary>Damaged texts are read or refused, and nothing is made up: every figure placed stands in the text.</summary>
public sealed class TextFuzzTests
{
    // DISCLOSURE_FUZZ sets another number, for a long run.
    private static readonly int Documents =
        int.TryParse(Environment.GetEnvironmentVariable("DISCLOSURE_FUZZ"), out var number) ? number : 600;

    [Fact]
    public void Damaged_texts()
    {
        var original = File.ReadAllText(Fixture());
        var lines = original.Split('\n');
        var random = new Random(5);
        for (var i = 0; i < Documents; i++)
        {
            var text = Mutate(random, lines);
            var diagnostics = new DiagnosticList();
            var document = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text), diagnostics);
            if (document is null)
            {
                Assert.NotEmpty(diagnostics.Sorted());
                continue;
            }

            var report = ReportRecognizer.Recognize(document, BundledArchive.Archive.Formats);
            var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
            foreach (var table in report.Tables.Tables)
            {
                for (var cell = 0; cell < table.Table.Rows.Length * table.Table.Columns.Length; cell++)
                {
                    if (table[cell / table.Table.Columns.Length, cell % table.Table.Columns.Length]?.Text is { Length: > 0 } figure)
                    {
                        // Several numbers of one cell stand with strokes between them.
                        Assert.All(
                            figure.Split(" / "),
                            piece => Assert.Contains(string.Concat(piece.Where(c => !char.IsWhiteSpace(c))), bare, StringComparison.Ordinal));
                    }
                }
            }

            Assert.NotEmpty(ReportFiles.Of(report, null, "标题", null, null));
        }
    }

    private static string Mutate(Random random, string[] lines)
    {
        var changed = lines.ToList();
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var at = random.Next(changed.Count);
            switch (random.Next(7))
            {
                case 0:
                    changed.RemoveAt(at);
                    break;
                case 1:
                    changed.Insert(at, changed[random.Next(changed.Count)]);
                    break;
                case 2:
                    (changed[at], changed[random.Next(changed.Count)]) = (changed[random.Next(changed.Count)], changed[at]);
                    break;
                case 3:
                    changed[at] = changed[at].Insert(random.Next(changed[at].Length + 1), ((char)random.Next(0x3000)).ToString());
                    break;
                case 4:
                    changed[at] = changed[at].Replace("\t", random.Next(2) == 0 ? "" : "\t\t", StringComparison.Ordinal);
                    break;
                case 5:
                    changed[at] = string.Concat(Enumerable.Repeat(changed[at], random.Next(1, 40)));
                    break;
                default:
                    changed.RemoveRange(at, Math.Min(changed.Count - at, random.Next(60)));
                    changed.Add("");
                    break;
            }
        }

        return string.Join('\n', changed);
    }

    private static string Fixture([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Fixtures", "Import", "jingle-2020.txt"));
}
