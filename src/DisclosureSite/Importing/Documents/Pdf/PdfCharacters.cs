using System.Text;

namespace DisclosureSite.Importing.Documents.Pdf;

/// <summary>
/// The characters that a PDF names for its letters. A font that has one drawing for two characters names either of them: parts of
/// characters (⼀, ⾏, ⻓) and doubles kept for other standards then stand for the plain characters.
/// </summary>
internal static class PdfCharacters
{
    private const char Unknown = '\uFFFD';
    private const char FirstSupplement = '\u2E80';
    private const char FirstRadical = '\u2F00';
    private const char FirstDouble = '\uF900';

    // A dot: none.
    private const string Supplement =
        "·厂乙·乙亻冂·刀刂·卩小·兀尣···幺彑彐忄·扌攵·旡日月·母民氵氺灬爫·丬牛犭·疋目示礻竹糹纟··罒··羊羊羋老·聿"
        + "月·艹艹艹虎衤·西见角·讠贝足车辶辶辶阝钅長·长门·阝雨青韦页风飞食·飠饣首马骨鬼鱼鸟卤麦黄黾·齐齿齿龙龙龜亀龟";

    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
        + "心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
        + "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音"
        + "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Doubles =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌"
        + "祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮"
        + "兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈"
        + "領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘"
        + "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀﨎﨏塚﨑晴﨓﨔凞猪益礼神祥福靖精羽﨟蘒﨡諸﨣﨤逸都﨧﨨﨩飯飼"
        + "館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸"
        + "難響頻";

    /// <summary>What a letter says: plain characters without blanks and controls; empty: nothing.</summary>
    public static string Read(string named)
    {
        if (named is [var single] && !char.IsControl(single))
        {
            return IsBlank(single) ? "" : Plain(single) is var plain && plain == single ? named : plain.ToString();
        }

        var text = new StringBuilder(named.Length);
        foreach (var character in named)
        {
            if (char.IsControl(character) && !char.IsWhiteSpace(character))
            {
                text.Append(Unknown);
            }
            else if (!IsBlank(character))
            {
                text.Append(Plain(character));
            }
        }

        return text.ToString();
    }

    /// <summary>Whether nobody knows what a letter says: its font names no character, or one that each font draws in its own way.</summary>
    public static bool IsUnreadable(string text) =>
        text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF') || text.Contains(Unknown, StringComparison.Ordinal);

    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || UnseenMarks.Holds(character);

    private static char Plain(char character) => character switch
    {
        >= FirstSupplement when character - FirstSupplement < Supplement.Length =>
            Supplement[character - FirstSupplement] is var found && found == '·' ? character : found,
        >= FirstRadical when character - FirstRadical < Radicals.Length => Radicals[character - FirstRadical],
        >= FirstDouble when character - FirstDouble < Doubles.Length => Doubles[character - FirstDouble],
        _ => character,
    };
}
