using DisclosureSite.Diagnostics;
using DisclosureSite.Model;

namespace DisclosureSite.Checking;

/// <summary>
/// Looks for what must not go out with a report: numbers of persons in its texts, tables and names of attachments, and names, comments
/// and tracked changes within attachments. <c>explanations</c> vouch for what may, by <c>privacy/kind</c> or <c>privacy/kind/file</c>.
/// </summary>
internal sealed class PrivacyCheck
{
    private const string Prefix = "privacy/";
    private const string Names = Prefix + "names";
    private const string Comments = Prefix + "comments";
    private const string Changes = Prefix + "changes";
    private const string Opaque = Prefix + "attachment";

    private static readonly string[] Keys = [KeyOf(PersonalNumberKind.IdentityCard), KeyOf(PersonalNumberKind.Mobile), KeyOf(PersonalNumberKind.BankCard), Names, Comments, Changes, Opaque];

    private readonly Report report;
    private readonly DiagnosticList diagnostics;
    private readonly HashSet<string> vouched;
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly string folder;

    private PrivacyCheck(Report report, DiagnosticList diagnostics)
    {
        this.report = report;
        this.diagnostics = diagnostics;
        folder = report.File[..(report.File.LastIndexOf('/') + 1)];
        vouched = report.Explanations.Select(explanation => explanation.Key).Where(IsKey).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether an explanation is about something personal rather than about a rule.</summary>
    public static bool IsKey(string key) => key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Adds a warning for each thing that nobody vouches for.</summary>
    public static void Check(Report report, DiagnosticList diagnostics)
    {
        var check = new PrivacyCheck(report, diagnostics);
        check.LookIntoTexts();
        check.LookIntoTables();
        check.LookIntoAttachments();
        check.ReportUnused();
    }

    private void LookIntoTexts()
    {
        Look(report.Title, report.TitlePlace, PrivacyTexts.Title);
        foreach (var explanation in report.Explanations)
        {
            Look(explanation.Text, explanation.Place, PrivacyTexts.Explanation);
        }

        foreach (var section in report.Narrative)
        {
            Look(section.Title, section.Place, PrivacyTexts.Narrative);
            foreach (var (line, text) in NarrativePlainText.Paragraphs(section.Blocks))
            {
                Look(text, new SourcePlace(report.File, line), PrivacyTexts.Narrative);
            }
        }

        foreach (var correction in report.Corrections)
        {
            Look(correction.Reason, correction.Place, PrivacyTexts.Correction);
            Look(correction.By ?? "", correction.Place, PrivacyTexts.Correction);
        }
    }

    private void LookIntoTables()
    {
        foreach (var table in report.Tables)
        {
            var format = table.Format;
            if (format.IsAdditional)
            {
                Look(format.Title, new SourcePlace(table.File), PrivacyTexts.Table);
                foreach (var column in format.Columns)
                {
                    Look(column.Label, new SourcePlace(table.File), PrivacyTexts.Table);
                }
            }

            for (var row = 0; row < format.Rows.Length; row++)
            {
                if (format.IsAdditional)
                {
                    Look(format.Rows[row].Label, table.PlaceOf(row, 0) with { Column = 1 }, PrivacyTexts.Table);
                }

                for (var column = 0; column < format.Columns.Length; column++)
                {
                    // An amount of money may well have eleven digits.
                    if (table.Published(row, column).Reported is { Length: >= 11 } text && !Units.IsMoney(table.UnitOf(row, column)))
                    {
                        Look(text, table.PlaceOf(row, column), PrivacyTexts.Table);
                    }
                }
            }
        }
    }

    private void LookIntoAttachments()
    {
        foreach (var attachment in report.Attachments)
        {
            var place = new SourcePlace(attachment.File);
            Look(attachment.Name, place, PrivacyTexts.AttachmentName);
            if (attachment.Traces is not { } traces)
            {
                continue;
            }

            if (traces.IsUnknown)
            {
                Report(DiagnosticCodes.AttachmentOpaque, place, Opaque, []);
            }

            var persons = traces.Names.Where(IsPerson).Select(name => $"“{QuotedInput.Shorten(name)}”").ToList();
            if (persons.Count > 0)
            {
                Report(DiagnosticCodes.AttachmentAuthor, place, Names, [string.Join('、', persons)]);
            }

            if (traces.Comments > 0)
            {
                Report(DiagnosticCodes.AttachmentComments, place, Comments, [traces.Comments]);
            }

            if (traces.Changes > 0)
            {
                Report(DiagnosticCodes.AttachmentChanges, place, Changes, [traces.Changes]);
            }
        }
    }

    private void Look(string text, SourcePlace place, string where)
    {
        foreach (var number in PersonalNumbers.In(text))
        {
            var kind = number.Kind switch
            {
                PersonalNumberKind.IdentityCard => DiagnosticCodes.IdentityCardNumber,
                PersonalNumberKind.Mobile => DiagnosticCodes.MobileNumber,
                _ => DiagnosticCodes.BankCardNumber,
            };
            Report(kind, place, KeyOf(number.Kind), [where, number.Masked]);
        }
    }

    private void Report(DiagnosticKind kind, SourcePlace place, string key, object[] facts)
    {
        var ofFile = $"{key}/{place.File[folder.Length..]}";
        if (vouched.Contains(ofFile) || vouched.Contains(key))
        {
            used.Add(vouched.Contains(ofFile) ? ofFile : key);
            return;
        }

        diagnostics.Add(kind, place, [.. facts, ofFile]);
    }

    private void ReportUnused()
    {
        foreach (var explanation in report.Explanations)
        {
            if (IsKey(explanation.Key) && !used.Contains(explanation.Key))
            {
                var nearest = Nearest.Of(explanation.Key, Keys);
                diagnostics.Add(
                    DiagnosticCodes.PrivacyExplanationUnused, explanation.Place, explanation.Key,
                    nearest is null || nearest == explanation.Key ? "" : $"，是不是“{nearest}”");
            }
        }
    }

    // Offices and the names that programs put there by themselves are no persons.
    private bool IsPerson(string name) =>
        !OfficeNames.Contains(name)
        && !name.Contains(report.Agency.Name, StringComparison.Ordinal)
        && !name.Contains(report.Agency.ShortName, StringComparison.Ordinal)
        && !report.Agency.Aliases.Any(alias => name.Contains(alias, StringComparison.Ordinal))
        && !(report.Publisher is { } publisher && name.Contains(publisher, StringComparison.Ordinal));

    private static string KeyOf(PersonalNumberKind kind) => Prefix + kind switch
    {
        PersonalNumberKind.IdentityCard => "identity-card",
        PersonalNumberKind.Mobile => "mobile",
        _ => "bank-card",
    };
}
