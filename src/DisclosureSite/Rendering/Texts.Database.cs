namespace DisclosureSite.Rendering;

/// <content>What the archive's database says of itself.</content>
internal static partial class Texts
{
    public const string DatabaseFile = "全部数据的数据库（SQLite）";
    public const string DatabaseBlanks = "NULL 表示没有报告，或无法算出，绝不是 0。";
    public const string DatabaseNumbers =
        "数值一律精确：整数存为 INTEGER；小数存为 REAL，位数不超过 15 位，印出来与原数相等；更长的小数存为 TEXT。";
}
