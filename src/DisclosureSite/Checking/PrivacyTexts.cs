namespace DisclosureSite.Checking;

/// <summary>Where something personal stands, for editors.</summary>
internal static class PrivacyTexts
{
    public const string Title = "标题";
    public const string Narrative = "正文";
    public const string Explanation = "说明";
    public const string Correction = "更正记录";
    public const string Table = "表格";
    public const string AttachmentName = "附件的文件名";
}
