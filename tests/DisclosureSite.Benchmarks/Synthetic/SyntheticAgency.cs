using System.Globalization;
using System.Text;

namespace DisclosureSite.Benchmarks.Synthetic;

/// <summary>An invented agency.</summary>
/// <param name="Slug">Its folder.</param>
/// <param name="Name">Its full name.</param>
/// <param name="ShortName">Its name in titles and sentences.</param>
/// <param name="Level">As <c>agency.yml</c> names it.</param>
/// <param name="Parent">The agency above it; null: a province.</param>
/// <param name="RegionCode">Six digits that no real division has; null: a department or township.</param>
/// <param name="Scale">About how many applications it receives a year.</param>
internal sealed record SyntheticAgency(
    string Slug, string Name, string ShortName, string Level, SyntheticAgency? Parent, string? RegionCode, int Scale)
{
    private const int CitiesOfProvince = 12;
    private const int DepartmentsOfCity = 5;
    private const int CountiesOfCity = 8;
    private const int DepartmentsOfCounty = 6;
    private const int TownshipsOfCounty = 3;

    private static readonly (string Sign, string Pinyin)[] Beginnings =
    [
        ("安", "an"), ("宁", "ning"), ("平", "ping"), ("清", "qing"), ("临", "lin"), ("江", "jiang"), ("海", "hai"), ("泉", "quan"),
        ("石", "shi"), ("龙", "long"), ("凤", "feng"), ("云", "yun"), ("金", "jin"), ("玉", "yu"), ("永", "yong"), ("新", "xin"),
        ("长", "chang"), ("兴", "xing"), ("福", "fu"), ("嘉", "jia"), ("明", "ming"), ("文", "wen"), ("武", "wu"), ("青", "qing"),
        ("松", "song"), ("梅", "mei"), ("桐", "tong"), ("柳", "liu"), ("丹", "dan"),
    ];

    private static readonly (string Sign, string Pinyin)[] Endings =
    [
        ("阳", "yang"), ("州", "zhou"), ("川", "chuan"), ("源", "yuan"), ("陵", "ling"), ("丰", "feng"), ("溪", "xi"), ("城", "cheng"),
        ("原", "yuan"), ("沙", "sha"), ("岭", "ling"), ("浦", "pu"), ("湖", "hu"), ("坪", "ping"), ("关", "guan"), ("台", "tai"),
        ("田", "tian"), ("谷", "gu"), ("泽", "ze"), ("屏", "ping"), ("堰", "yan"), ("桥", "qiao"), ("林", "lin"), ("港", "gang"),
        ("坡", "po"), ("塘", "tang"), ("洲", "zhou"), ("峰", "feng"), ("渡", "du"), ("寨", "zhai"), ("垣", "yuan"),
    ];

    private static readonly (string Name, string Pinyin)[] Departments =
    [
        ("财政局", "caizheng"), ("教育局", "jiaoyu"), ("民政局", "minzheng"), ("交通运输局", "jiaotong"),
        ("卫生健康局", "weijian"), ("市场监督管理局", "shichang"),
    ];

    /// <summary>The first agencies of an endless list; parents stand before their children.</summary>
    public static IEnumerable<SyntheticAgency> Take(int count) => All().Take(count);

    /// <summary>Its <c>agency.yml</c>.</summary>
    public string ToYaml()
    {
        var yaml = new StringBuilder($"name: {Name}\nshort: {ShortName}\nlevel: {Level}\n");
        if (Parent is not null)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"parent: {Parent.Slug}\n");
        }

        if (RegionCode is not null)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"region-code: {RegionCode}\n");
        }

        return yaml.ToString();
    }

    private static IEnumerable<SyntheticAgency> All()
    {
        var places = 0;
        for (var province = 0; ; province++)
        {
            var top = Place("省", "province", null, $"{90 + (province % 10)}0000", 4000, places++);
            yield return top;

            for (var city = 1; city <= CitiesOfProvince; city++)
            {
                var middle = Place("市", "city", top, $"{90 + (province % 10)}{city:00}00", 1200, places++);
                yield return middle;
                foreach (var department in Departments.Take(DepartmentsOfCity))
                {
                    yield return Department(middle, department, 90);
                }

                for (var county = 1; county <= CountiesOfCity; county++)
                {
                    var low = Place("县", "county", middle, $"{90 + (province % 10)}{city:00}{20 + county}", 160, places++);
                    yield return low;
                    foreach (var department in Departments.Take(DepartmentsOfCounty))
                    {
                        yield return Department(low, department, 25);
                    }

                    for (var township = 0; township < TownshipsOfCounty; township++)
                    {
                        yield return Place("镇", "township", low, null, 6, places++);
                    }
                }
            }
        }
    }

    private static SyntheticAgency Place(
        string kind, string level, SyntheticAgency? parent, string? regionCode, int scale, int number)
    {
        // 29 beginnings and 31 endings have no common divisor: no pair returns before all have been used.
        var (first, firstPinyin) = Beginnings[number % Beginnings.Length];
        var (last, lastPinyin) = Endings[number % Endings.Length];
        var shortName = first + last + kind;
        return new SyntheticAgency(
            $"{firstPinyin}{lastPinyin}-{number + 1}", shortName + "人民政府", shortName, level, parent, regionCode, scale);
    }

    private static SyntheticAgency Department(SyntheticAgency government, (string Name, string Pinyin) department, int scale)
    {
        var name = government.ShortName + department.Name;
        return new SyntheticAgency($"{government.Slug}-{department.Pinyin}", name, name, "department", government, null, scale);
    }
}
