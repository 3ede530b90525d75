using System.Text.RegularExpressions;

namespace DisclosureSite.Checking;

/// <summary>Names in documents' properties that name no person.</summary>
internal static partial class OfficeNames
{
    /// <summary>Whether a name is that of an office, a computer or a program.</summary>
    public static bool Contains(string name) => Office().IsMatch(name) || Machine().IsMatch(name);

    [GeneratedRegex(
        @".{3}(?:局|委|委员会|办|办公室|政府|厅|院|中心|公司|集团|处|科|室|站|所|队|部|部门|单位|学校|大学|银行|街道|镇|乡|机关)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    [GeneratedRegex(
        @"^(?:admin(?:istrator)?|user|users|owner|guest|default|unknown|test|pc|root|china|lenovo|thinkpad|hp|dell|asus|acer|apple|mac|huawei|think|wps(?:[ _].*)?|kingsoft.*|microsoft.*|windows.*|win\d*|office.*|python-docx|openpyxl|xlsxwriter|apache poi|libreoffice.*|openoffice.*|adobe.*|acrobat.*|用户|windows ?用户|微软.*|未知|匿名|作者|管理员|系统|雨林木风|番茄花园|深度.*|un-?named|\W*|\d+|.*[-_ ]?pc|desktop-.*|laptop-.*)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Machine();
}
