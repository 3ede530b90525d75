using System.Globalization;
using System.Text;
using DisclosureSite.Diagnostics;
using DisclosureSite.Importing.Documents;
using Xunit;

namespace DisclosureSite.Tests.Importing.Pdf;

/// <summary>
/// Broken and malicious documents, made by changing good ones: each is read, or refused with an error. More of them by
/// <c>DISCLOSURE_FUZZ_DOCUMENTS</c>, others by <c>DISCLOSURE_TEST_SEED</c>.
/// </summary>
[Collection(Alone.Name)]
public sealed class PdfFuzzTests
{
    private const int Documents = 500;
    private const long MostMemory = 500L * 1024 * 1024;

    private static readonly string[] Words =
    [
        "0", "-1", "99999999999", "1e9", "0.0000001", "<<", ">>", "[", "]", "(", ")", "R", "1 0 R", "2 0 R", "3 0 R", "6 0 R", "obj", "endobj", "stream", "endstream", "/Kids", "/Length",
        "/Type", "/Font", "/ToUnicode", "/W", "/Filter /FlateDecode", "/Rotate", "/MediaBox [0 0 0 0]", "q", "Q", "cm", "BT", "Tf", "Tj", "TJ", "re", "f", "S", "Do", "beginbfrange", "<FFFF>", "null", "%",
    ];

    [Fact]
    public void A_changed_document_is_read_or_refused()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("DISCLOSURE_FUZZ_DOCUMENTS"), CultureInfo.InvariantCulture, out var given) ? given : Documents;
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DISCLOSURE_TEST_SEED"), CultureInfo.InvariantCulture, out var asked) ? asked : 5;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        byte[][] good = [Report(isPacked: false), Report(isPacked: true), Small()];
        for (var i = 0; i < count; i++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + i));
            var file = Change(good[i % good.Length], random);
            var diagnostics = new DiagnosticList();
            SourceDocument? document;
            try
            {
                document = DocumentReader.Read("报告.pdf", file, diagnostics);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Document {i} of seed {seed}.", fault);
            }

            // A document without a signature is read as something else.
            Assert.True(document is not null || diagnostics.Sorted().Any(), $"Document {i} of seed {seed} is neither read nor refused.");
            Assert.False(diagnostics.Sorted().Any(diagnostic => diagnostic.Code == "DS0827"), $"Document {i} of seed {seed} takes too long.");

            // What is counted may be thrown away already: only after a collection it is certain.
            Assert.True(
                GC.GetTotalMemory(forceFullCollection: false) - before <= MostMemory || GC.GetTotalMemory(forceFullCollection: true) - before <= MostMemory,
                $"Document {i} of seed {seed} takes too much memory.");
        }
    }

    private static byte[] Report(bool isPacked)
    {
        var paper = new PdfPaper { IsPacked = isPacked }.Page().Text(80, 80, 16, "2024年政府信息公开工作年度报告").Text(80, 120, 12, "一、总体情况");
        PdfForms.Applications("suqian/2024").Print(paper, 40, 150, PdfBorders.Lines);
        PdfForms.Reviews("suqian/2024").Print(paper.Page(), 40, 100, PdfBorders.ThinBoxes);
        return paper.ToBytes();
    }

    private static byte[] Small()
    {
        var paper = new PdfPaper();
        new PdfForm([80, 80]).Row("规章", "1").Row("其他", "2").Print(paper, 100, 100, PdfBorders.Frames);
        return paper.ToBytes();
    }

    private static byte[] Change(byte[] good, Random random)
    {
        var file = new List<byte>(good);
        for (var changes = random.Next(1, 12); changes > 0 && file.Count > 20; changes--)
        {
            var at = random.Next(8, file.Count - 1);
            var length = Math.Min(random.Next(1, 40), file.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    file.RemoveRange(at, length);
                    break;
                case 3:
                    file.InsertRange(at, file.GetRange(random.Next(0, file.Count - length), length));
                    break;
                case 4:
                    file.InsertRange(at, Encoding.ASCII.GetBytes($" {Words[random.Next(Words.Length)]} "));
                    break;
                case 5:
                    ChangeNumber(file, at, random);
                    break;
                case 6 when random.Next(8) == 0:
                    file.RemoveRange(at, file.Count - at);
                    break;
            }
        }

        return [.. file];
    }

    // Another number in the place of the next.
    private static void ChangeNumber(List<byte> file, int at, Random random)
    {
        while (at < file.Count && !char.IsAsciiDigit((char)file[at]))
        {
            at++;
        }

        var end = at;
        while (end < file.Count && char.IsAsciiDigit((char)file[end]))
        {
            end++;
        }

        file.RemoveRange(at, end - at);
        var number = random.Next(4) switch { 0 => random.Next(12), 1 => random.Next(1000), 2 => -random.Next(1000), _ => random.Next() };
        file.InsertRange(at, Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
    }
}
