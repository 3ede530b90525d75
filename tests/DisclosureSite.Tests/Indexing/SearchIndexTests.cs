using System.Runtime.CompilerServices;
using DisclosureSite.Benchmarks.Synthetic;
using DisclosureSite.Indexing;
using DisclosureSite.Model;
using Xunit;

namespace DisclosureSite.Tests.Indexing;

/// <summary>What the search finds, held against brute force over the same texts.</summary>
public sealed class SearchIndexTests
{
    [Theory]
    [InlineData(1, 300)]
    [InlineData(3, 300)]
    [InlineData(40, 300)]
    [InlineData(Grams.MostPlaces, 1000)]
    public void Random_queries_find_exactly_what_brute_force_finds(int mostPlaces, int queries)
    {
        using var folder = new TemporaryFolder();
        SyntheticArchive.Write(folder.FullPath, 12, 5);
        var sample = SearchSample.Read(folder.FullPath);
        using var search = new ThemeSearch(sample.Contents, mostPlaces);
        Hold(sample, search, new Random(20261125 + mostPlaces), queries, absent: queries / 5);
    }

    [Fact]
    public void The_bundled_archive_is_found_exactly()
    {
        var sample = SearchSample.Read(BundledInput());
        using var search = new ThemeSearch(sample.Contents, Grams.MostPlaces);
        Hold(sample, search, new Random(7), queries: 1000, absent: 200);
    }

    [Theory]
    [InlineData("1591万元", "/jingle/2020/", "table.procurement")]
    [InlineData("9452", "/jingle/2020/", "table.channels")]
    [InlineData("-48", "/jingle/2020/", "table.licensing")]
    [InlineData("+129", "/jingle/2020/", "table.licensing")]
    [InlineData("ＩＮＦＯ", null, null)]
    public void Figures_are_found_as_printed(string query, string? address, string? anchor)
    {
        var sample = SearchSample.Read(BundledInput());
        using var search = new ThemeSearch(sample.Contents, Grams.MostPlaces);
        var found = search.Ask(query);
        Assert.Equal(address is not null, found.Length > 0);
        if (address is not null)
        {
            Assert.Contains(found, section => search.PlaceOf(section).Address == address && search.PlaceOf(section).Anchor == anchor);
        }
    }

    [Fact]
    public void Words_may_stand_anywhere_in_a_section_but_all_of_them_must()
    {
        var sample = SearchSample.OfWords(["公开工作", "培训干部"], ["公开"], ["培训工作公开"], ["公开培训"]);
        using var search = new ThemeSearch(sample.Contents, 1);

        // The whole before what is scattered, then in order.
        Assert.Equal([3, 0, 2], search.Ask("公开 培训"));
        Assert.Equal([0, 2, 3], search.Ask("培训 公开").Order());
        Assert.Equal([], search.Ask("公开 没有"));
    }

    [Fact]
    public void A_word_goes_from_one_paragraph_into_the_next_but_not_from_one_section_into_the_next()
    {
        var sample = SearchSample.OfWords(["政务公", "开工作"], ["平台"]);
        using var search = new ThemeSearch(sample.Contents, 1);
        Assert.Equal([0], search.Ask("公开工"));
        Assert.Equal([], search.Ask("作平"));
    }

    [Fact]
    public void Quotation_marks_keep_words_together()
    {
        var sample = SearchSample.OfWords(["Open Data portal"], ["Data is open"], ["5\" 宽"]);
        using var search = new ThemeSearch(sample.Contents, 1);
        Assert.Equal([0, 1], search.Ask("open data").Order());
        Assert.Equal([0], search.Ask("\"open data\""));
        Assert.Equal([2], search.Ask("5\""));
    }

    [Fact]
    public void Traditional_characters_find_simplified_ones_and_the_other_way_round()
    {
        var sample = SearchSample.OfWords(["信息公开"], ["資訊與信息公開"], ["信息保密"]);
        using var search = new ThemeSearch(sample.Contents, 1);
        Assert.Equal([0, 1], search.Ask("信息公開"));
        Assert.Equal([1], search.Ask("资讯与"));
        Assert.Equal([0, 1], search.Ask("信息公开"));
    }

    [Fact]
    public void Titles_and_labels_come_before_words()
    {
        var contents = new SearchContents(
            2,
            index => new SearchablePage
            {
                Kind = SearchablePageKind.Text,
                Address = $"/page-{index}/",
                Sections = [new SearchSection { Anchor = "", Title = index == 1 ? "公开指南" : "", Paragraphs = [index == 1 ? "无" : "公开指南在此"] }],
            },
            []);
        using var search = new ThemeSearch(contents, 1);
        Assert.Equal([1, 0], search.Ask("公开指南"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t　")]
    [InlineData("\0\u0001")]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[.*+?^${}()|\\")]
    [InlineData("`${1}`")]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    public void Odd_queries_find_nothing_and_break_nothing(string query)
    {
        using var search = new ThemeSearch(SearchSample.OfWords(["公开"]).Contents, 1);
        Assert.Equal([], search.Ask(query));
    }

    [Fact]
    public void A_query_of_ten_thousand_characters_is_answered()
    {
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(number => (char)(0x4E00 + (number * 7919 % 3000))));
        using var search = new ThemeSearch(SearchSample.OfWords([text], [text[1..]]).Contents, 1);
        Assert.Equal([0], search.Ask(text));
        Assert.Equal([], search.Ask(text + "无"));
    }

    [Fact]
    public void Text_that_would_break_a_script_is_found_and_shown_as_it_is()
    {
        const string Hostile = "`${alert(1)}` \\u0041 </script> 😀𠀀é";
        using var search = new ThemeSearch(SearchSample.OfWords([Hostile], ["别的"]).Contents, 1);
        Assert.Equal([Hostile], search.Pieces(0));
        foreach (var word in (string[])["${alert(1)}`", "\\u0041", "</script>", "😀", "𠀀", "é"])
        {
            Assert.Equal([0], search.Ask(word));
        }
    }

    [Theory]
    [InlineData("search/index/f", "公开")]
    [InlineData("search/index/b", "公开工作")]
    [InlineData("search/index/c-", "公")]
    public void A_file_that_is_missing_cut_or_of_another_build_makes_the_search_say_that_it_is_not_complete(string files, string query)
    {
        var sample = SearchSample.OfWords(["公开工作"], ["别的"]);
        using var whole = new ThemeSearch(sample.Contents, 1);
        var needed = whole.Files.Keys.Where(path => path.StartsWith(files, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(needed);
        foreach (var spoil in (Func<string, string?>[])[_ => null, text => text[..(text.Length / 2)], text => text.Replace("add('", "add('x", StringComparison.Ordinal)])
        {
            using var search = new ThemeSearch(sample.Contents, 1);
            foreach (var path in needed)
            {
                if (spoil(search.Files[path]) is { } spoilt)
                {
                    search.Files[path] = spoilt;
                }
                else
                {
                    search.Files.Remove(path);
                }
            }

            Assert.Empty(search.Ask(query));
            Assert.True(search.IsIncomplete);
        }
    }

    [Fact]
    public void A_word_whose_file_holds_nothing_is_not_found_and_not_taken_for_lost()
    {
        // Many characters, hardly any of them different: most files of grams are empty.
        using var search = new ThemeSearch(SearchSample.OfWords([new string('公', 100_000) + "开"]).Contents, Grams.MostPlaces);
        for (var first = '一'; first < '一' + 100; first++)
        {
            Assert.Equal([], search.Ask($"{first}丁"));
            Assert.False(search.IsIncomplete);
        }

        Assert.Equal([0], search.Ask("公公开"));
    }

    [Fact]
    public void The_same_archive_makes_the_same_index()
    {
        var sample = SearchSample.Read(BundledInput());
        using var one = new ThemeSearch(sample.Contents, 3);
        using var other = new ThemeSearch(SearchSample.Read(BundledInput()).Contents, 3);
        Assert.Equal(one.Files.OrderBy(file => file.Key, StringComparer.Ordinal), other.Files.OrderBy(file => file.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(40, 1)]
    [InlineData(40, 250)]
    public void What_is_sorted_piece_by_piece_makes_the_same_index(int mostPlaces, int placesAtATime)
    {
        // The last text: more of the longest grams than are sorted at a time, and grams that end where the text does.
        var sample = SearchSample.OfWords(
            ["公开工作", "培训干部"], ["公开公开公开公", "开"], ["😀政府信息公开条例", "ab cd ef"], [new string('公', 1000) + "开"], ["公公"], ["开公"]);
        using var whole = new ThemeSearch(sample.Contents, mostPlaces);
        using var pieces = new ThemeSearch(sample.Contents, mostPlaces, placesAtATime);
        Assert.Equal(whole.Files, pieces.Files);
        Hold(sample, pieces, new Random(5), queries: 200, absent: 50);
    }

    private static string BundledInput([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "input"));

    private static void Hold(SearchSample sample, ThemeSearch search, Random random, int queries, int absent)
    {
        var texts = sample.Texts.ToArray();
        var wrong = new List<string>();
        for (var i = 0; i < queries + absent; i++)
        {
            var text = texts[random.Next(texts.Length)];
            var length = Math.Min(text.Length, i % 10 == 9 ? random.Next(9, 41) : random.Next(1, 9));
            var start = random.Next(text.Length - length + 1);
            var word = text.Substring(start, length).Trim();
            if (i >= queries)
            {
                // Most of these occur nowhere: halves of two places.
                word += texts[random.Next(texts.Length)][..1] + word[..1];
            }

            if (word.Length == 0 || word.Contains(' ', StringComparison.Ordinal) || word[0] == '"')
            {
                continue;
            }

            var expected = sample.BruteForce(word);
            if (!expected.SequenceEqual(search.Ask(word).Order()))
            {
                wrong.Add(word);
            }

            Assert.False(search.IsIncomplete);
        }

        Assert.Empty(wrong);
    }
}
