using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureSite.BrowserTests.Browsing;
using DisclosureSite.Indexing;
using DisclosureSite.Tests.Indexing;
using Microsoft.Playwright;
using Xunit;

namespace DisclosureSite.BrowserTests;

/// <summary>The full-text search as readers meet it.</summary>
public sealed class SearchTests(SiteInBrowser site)
{
    private const string Open =
        """
        async () => {
          const root = document.getElementById('results').dataset.root.replace(/index\.html$/, '');
          window.engine = await disclosureSearch.open((name, stamp) => new Promise(resolve => {
            const script = document.createElement('script');
            script.src = root + 'search/index/' + name + '.js' + (stamp ? '?' + stamp : '');
            script.onload = script.onerror = () => { script.remove(); resolve(); };
            document.head.append(script);
          }));
        }
        """;

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.SubPath)]
    [InlineData(Place.Disk)]
    public async Task From_the_home_page_a_word_leads_to_the_very_cell(Place place)
    {
        await using var visit = await site.VisitAsync(place);
        await visit.OpenAsync("index.html");
        await visit.Page.FillAsync("#q", "1591万元");
        await visit.Page.PressAsync("#q", "Enter");
        await Done(visit);

        Assert.Equal("1 处含有“1591万元”", await visit.Page.TextContentAsync("#search-status"));
        Assert.Equal("1591万元", await visit.Page.TextContentAsync("[data-search-result] mark"));
        Assert.Contains("政府集中采购", await visit.Page.TextContentAsync("[data-search-result] .snippet"), StringComparison.Ordinal);
        await visit.Page.ClickAsync("[data-search-result] a");
        await visit.ArriveAsync(new Regex("/jingle/2020/"));
        Assert.Contains("1591万元", await visit.Page.TextContentAsync(":target"), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.Large)]
    public async Task A_thousand_random_words_are_found_exactly_where_brute_force_finds_them(Place place)
    {
        await using var visit = await site.VisitAsync(place);
        await visit.OpenAsync("search/index.html");
        await visit.Page.EvaluateAsync(Open);
        var sample = SearchSample.Read(site.InputOf(place));
        var words = WordsOf(sample, new Random(4), queries: 1000, absent: 200);
        var found = await visit.Page.EvaluateAsync<int[][]>(
            "async words => { const all = []; for (const word of words) { const one = await engine.ask(word); all.push(one.missing ? [-1] : one.texts.sort((a, b) => a - b)); } return all; }",
            words);
        Assert.Empty(words.Zip(found).Where(pair => !sample.BruteForce(pair.First).SequenceEqual(pair.Second)).Select(pair => pair.First));
        Assert.True(words.Count(word => sample.BruteForce(word).Length == 0) >= 150);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task The_script_folds_every_character_as_the_program_does()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html");
        await visit.Page.EvaluateAsync(Open);

        // Only a word that is found nowhere makes the script load the traditional characters.
        await visit.Page.EvaluateAsync("() => engine.ask('無此詞語也')");
        int[] codes = [.. Enumerable.Range(0, 0x30000).Where(code => code is < 0xD800 or > 0xDFFF && IsOfUnicode14(code))];
        var folded = await visit.Page.EvaluateAsync<string[]>(
            "codes => codes.map(code => disclosureSearch.fold('x' + String.fromCodePoint(code)))", codes);
        Assert.Empty(codes.Zip(folded)
            .Where(pair => TextFolding.Fold("x" + char.ConvertFromUtf32(pair.First)) != pair.Second)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.First:X}: {pair.Second}")));
        foreach (var (text, expected) in FoldingCases.All.Select(row => row.Data))
        {
            Assert.Equal(expected, await visit.Page.EvaluateAsync<string>("text => disclosureSearch.fold(text)", text));
        }
    }

    [Fact]
    public async Task All_results_are_listed_where_the_address_asks_for_them_and_each_has_one_link_to_what_holds_the_word()
    {
        await using var visit = await site.VisitAsync(Place.Large);
        var sample = SearchSample.Read(site.InputOf(Place.Large));
        foreach (var word in (string[])["绩效考核", "行政许可", "一"])
        {
            await visit.OpenAsync($"search/index.html?q={Uri.EscapeDataString(word)}&all=1");
            await Done(visit);
            Assert.Equal(sample.BruteForce(word).Length, await visit.Page.Locator("[data-search-result]").CountAsync());
            Assert.Equal(sample.BruteForce(word).Length, await visit.Page.Locator("[data-search-result] a").CountAsync());
            Assert.InRange(await visit.Page.Locator(".snippet").CountAsync(), 1, 10);
        }

        var reports = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-search-result] a')].map(a => a.getAttribute('href')).filter(a => /\\d{4}\\/index/.test(a))");
        Assert.NotEmpty(reports);
        Assert.All(reports, link => Assert.Matches(@"^\.\./[a-z0-9-]+/\d{4}/index\.html#.+$", link));
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task More_results_are_shown_on_demand_and_the_first_new_one_gets_the_focus()
    {
        await using var visit = await site.VisitAsync(Place.Large);
        await visit.OpenAsync("search/index.html?q=%E5%85%AC%E5%BC%80");
        await Done(visit);
        Assert.Equal(10, await visit.Page.Locator("[data-search-result]").CountAsync());
        await visit.Page.PressAsync("#search-more", "Enter");
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('[data-search-result]').length === 20");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement === document.querySelectorAll('[data-search-result] a')[10]"));
    }

    [Theory]
    [InlineData(Place.Root)]
    [InlineData(Place.Disk)]
    public async Task Who_comes_back_finds_as_many_results_as_were_shown_and_the_one_that_was_followed(Place place)
    {
        await using var visit = await site.VisitAsync(place);
        await visit.OpenAsync("index.html");
        await visit.Page.FillAsync("#q", "公开");
        await visit.Page.PressAsync("#q", "Enter");
        await Done(visit);
        var question = visit.Page.Url;
        await ShowMoreAsync(visit, 20);
        await ShowMoreAsync(visit, 30);
        var snippets = await visit.Page.Locator(".snippet").CountAsync();
        var followed = visit.Page.Locator("[data-search-result] a").Nth(24);
        await followed.ScrollIntoViewIfNeededAsync();
        await visit.Page.WaitForFunctionAsync("() => history.state.top === Math.round(scrollY)");
        var top = await visit.Page.EvaluateAsync<double>("() => scrollY");
        Assert.True(top > 1000, $"{top}");
        await followed.ClickAsync();
        await visit.ArriveAsync(new Regex("^(?!.*/search/)"));

        await visit.Page.GoBackAsync();
        await Done(visit);
        Assert.Equal(30, await visit.Page.Locator("[data-search-result]").CountAsync());
        Assert.Equal(snippets, await visit.Page.Locator(".snippet").CountAsync());
        Assert.InRange(await visit.Page.EvaluateAsync<double>("() => scrollY"), top - 1, top + 1);
        Assert.Equal(question, visit.Page.Url);

        // The same question asked anew, and another one, begin at the beginning.
        await visit.Page.PressAsync("#q", "Enter");
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('[data-search-result]').length === 10");
        await visit.Page.ReloadAsync();
        await Done(visit);
        Assert.Equal(10, await visit.Page.Locator("[data-search-result]").CountAsync());
        await ShowMoreAsync(visit, 20);
        await visit.Page.FillAsync("#q", "信息");
        await visit.ArriveAsync("?q=" + Uri.EscapeDataString("信息"));
        Assert.Equal(10, await visit.Page.Locator("[data-search-result]").CountAsync());
        await visit.Page.GoBackAsync();
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('[data-search-result]').length === 20");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Who_comes_back_and_reads_on_before_the_results_stand_is_not_moved_elsewhere()
    {
        // Low, so that the page can be scrolled while it is empty yet.
        await using var visit = await site.VisitAsync(options: new BrowserNewContextOptions { ViewportSize = new() { Width = 800, Height = 300 } });
        await visit.OpenAsync("search/index.html?q=%E5%85%AC%E5%BC%80");
        await Done(visit);
        await ShowMoreAsync(visit, 20);
        await visit.Page.WaitForFunctionAsync("() => history.state.top === Math.round(scrollY) && scrollY > 1000");
        var gate = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/search/index/t*", async route =>
        {
            await gate.Task;
            await route.ContinueAsync();
        });
        await visit.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await visit.Page.WaitForSelectorAsync("[data-search-state=loading]", new() { State = WaitForSelectorState.Attached });

        // A wheel turned before the first picture of a page turns nothing.
        await visit.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await visit.Page.Mouse.MoveAsync(400, 150);
        await visit.Page.Mouse.WheelAsync(0, 30);
        await visit.Page.WaitForFunctionAsync("() => scrollY === 30");
        gate.SetResult();
        await Done(visit);
        Assert.Equal(20, await visit.Page.Locator("[data-search-result]").CountAsync());
        Assert.Equal(30, await visit.Page.EvaluateAsync<double>("() => scrollY"));
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_narrow_what_is_found()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html?q=%E8%A1%8C%E6%94%BF%E8%AE%B8%E5%8F%AF&agency=jingle");
        await Done(visit);
        var places = await visit.Page.Locator(".origin").AllTextContentsAsync();
        Assert.NotEmpty(places);
        Assert.All(places, origin => Assert.StartsWith("静乐县人民政府 · 2020", origin, StringComparison.Ordinal));

        await visit.Page.SelectOptionAsync("#filter-from", "2023");
        await visit.Page.WaitForFunctionAsync("() => document.getElementById('search-status').textContent.startsWith('筛选的范围里没有')");
        Assert.EndsWith("&agency=jingle&from=2023", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.GoBackAsync();
        await visit.Page.WaitForSelectorAsync("[data-search-result]");
        Assert.Equal("", await visit.Page.InputValueAsync("#filter-from"));
    }

    [Fact]
    public async Task What_is_typed_never_takes_the_place_of_a_question_that_was_asked_and_each_has_a_name_of_its_own()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html");
        var name = await visit.Page.TitleAsync();
        await visit.Page.FillAsync("#q", "行政许可");
        await visit.Page.PressAsync("#q", "Enter");
        await visit.ArriveAsync("?q=" + Uri.EscapeDataString("行政许可"));
        await visit.Page.FillAsync("#q", "行政");
        await visit.ArriveAsync("?q=" + Uri.EscapeDataString("行政"));
        await visit.Page.FillAsync("#q", "行政处罚");
        await visit.ArriveAsync("?q=" + Uri.EscapeDataString("行政处罚"));
        await visit.Page.PressAsync("#q", "Enter");
        Assert.Equal("行政处罚 - " + name, await visit.Page.TitleAsync());

        await visit.Page.GoBackAsync();
        await visit.Page.WaitForFunctionAsync("() => document.getElementById('search-status').textContent.endsWith('“行政许可”')");
        Assert.EndsWith("?q=" + Uri.EscapeDataString("行政许可"), visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("行政许可", await visit.Page.InputValueAsync("#q"));
        Assert.Equal("行政许可 - " + name, await visit.Page.TitleAsync());
        await visit.Page.GoBackAsync();
        await visit.Page.WaitForSelectorAsync("#search-index");
        Assert.Equal(name, await visit.Page.TitleAsync());
    }

    [Fact]
    public async Task A_link_within_the_page_leaves_the_results_as_they_are()
    {
        await using var visit = await site.VisitAsync(Place.Large);
        await visit.OpenAsync("search/index.html?q=%E5%85%AC%E5%BC%80");
        await Done(visit);
        await visit.Page.PressAsync("#search-more", "Enter");
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('[data-search-result]').length === 20");
        await visit.Page.PressAsync(".skip", "Enter");
        await visit.ArriveAsync("#main");
        await visit.Page.PressAsync("#search-more", "Enter");
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('[data-search-result]').length === 30");
    }

    [Fact]
    public async Task Letters_that_are_to_become_characters_are_not_looked_for()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html");
        await visit.Page.EvaluateAsync(
            """
            async () => {
              const input = document.getElementById('q');
              const type = (text, isComposing) => {
                input.value = text;
                input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
              };
              type('行政', false);
              input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
              type('行政xuke', true);
              await new Promise(resolve => setTimeout(resolve, 1000));
            }
            """);
        Assert.Equal("idle", await visit.Page.GetAttributeAsync("#results", "data-search-state"));
        await visit.Page.EvaluateAsync(
            """
            () => {
              const input = document.getElementById('q');
              input.value = '行政许可';
              input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
            }
            """);
        await Done(visit);
        Assert.Contains("“行政许可”", await visit.Page.TextContentAsync("#search-status"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("公开", "&agency=jingle&from=2023", "不筛选再查", "113 处含有“公开”")]
    [InlineData("1，573，179", "", "数字不带分隔号再查", "1 处含有“1573179”")]
    [InlineData("“尚未审结”", "&agency=suqian", "不带引号再查", "处含有“尚未审结”")]
    public async Task Where_nothing_is_found_a_link_asks_what_would_be(string query, string filters, string link, string found)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync($"search/index.html?q={Uri.EscapeDataString(query)}{filters}");
        await Done(visit);
        Assert.Equal(0, await visit.Page.Locator("[data-search-result]").CountAsync());
        await visit.Page.ClickAsync($"#search-hints a:has-text('{link}')");
        await visit.Page.WaitForSelectorAsync("[data-search-result]");
        Assert.EndsWith(found, await visit.Page.TextContentAsync("#search-status"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("行政许可宿迁", "行政许可 宿迁")]
    [InlineData("宿迁市2024年行政许可", "宿迁市 2024年 行政许可")]
    [InlineData("宿迁行政許可", "宿迁 行政许可")]
    [InlineData("2024 行政许可宿迁", "2024 行政许可 宿迁")]
    public async Task Words_written_together_that_are_found_nowhere_are_offered_apart(string query, string apart)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html?q=" + Uri.EscapeDataString(query));
        await Done(visit);
        var link = visit.Page.Locator($"#search-hints a:has-text('分开再查“{apart}”')");
        await link.WaitForAsync();
        Assert.Equal("done", await visit.Page.GetAttributeAsync("#results", "data-search-state"));
        Assert.Equal($"没有一处{(query.Contains(' ', StringComparison.Ordinal) ? "同时" : "")}含有“{query}”。", await visit.Page.TextContentAsync("#search-status"));
        Assert.Equal(0, await visit.Page.Locator("[data-search-result]").CountAsync());
        Assert.True(await visit.Page.IsHiddenAsync("#search-figures"));
        await link.ClickAsync();
        await visit.ArriveAsync("?q=" + Uri.EscapeDataString(apart));
        await visit.Page.WaitForSelectorAsync("#search-figures tbody tr");
        Assert.Equal(apart, await visit.Page.InputValueAsync("#q"));
        Assert.Contains("宿迁市 2024年行政许可本年处理决定数量 1,573,179件", await visit.Page.Locator("#search-figures tbody tr").AllTextContentsAsync());
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("宿千市", "宿迁市", "宿迁市")]
    [InlineData("行政复意", "行政复议", "行政复议")]
    [InlineData("规性文件", "规范性文件", "规范性文件")]
    [InlineData("静乐线", "静乐县", "静乐县")]
    [InlineData("规范性文健", "规范性文件", "规范性文件")]
    [InlineData("公开 行政复意", "公开 行政复议", "行政复议")]
    [InlineData("政府信息公开申情", "政府信息公开申请", "政府信息公开申请")]
    [InlineData("自然仁", "自然人", "自然人")]
    [InlineData("结果好", "结果", "结果")]
    [InlineData("\U00020BB7乐县", "静乐县", "静乐县")]
    public async Task A_word_that_is_nearly_a_name_is_offered_as_it(string query, string meant, string marked)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html?q=" + Uri.EscapeDataString(query));
        await Done(visit);
        var link = visit.Page.Locator($"#search-hints a:has-text('是不是要查“{meant}”')");
        await link.WaitForAsync();
        Assert.Equal(0, await visit.Page.Locator("[data-search-result]").CountAsync());
        Assert.StartsWith("没有一处", await visit.Page.TextContentAsync("#search-status"), StringComparison.Ordinal);
        await link.ClickAsync();
        await visit.ArriveAsync("?q=" + Uri.EscapeDataString(meant));
        await visit.Page.WaitForSelectorAsync($"[data-search-result] mark:has-text('{marked}')");
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("行政复意", "&agency=suqian&from=2024", "是不是要查“行政复议”", "?q=行政复议&agency=suqian&from=2024")]
    [InlineData("行政复意", "&agency=jingle&from=2023", "是不是要查“行政复议”（不筛选）", "?q=行政复议")]
    [InlineData("行政许可宿迁", "&from=2024", "分开再查“行政许可 宿迁”", "?q=行政许可 宿迁&from=2024")]
    [InlineData("行政许可宿迁", "&to=2020", "分开再查“行政许可 宿迁”（不筛选）", "?q=行政许可 宿迁")]
    public async Task An_offer_keeps_the_filters_that_leave_something(string query, string filters, string offer, string address)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync($"search/index.html?q={Uri.EscapeDataString(query)}{filters}");
        await Done(visit);
        var link = visit.Page.Locator("#search-hints a").First;
        await link.WaitForAsync();

        Assert.Equal(offer, await link.TextContentAsync());
        Assert.Equal(address, Uri.UnescapeDataString((await link.GetAttributeAsync("href"))!).Replace('+', ' '));
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData("火星文")]
    [InlineData("火星")]
    [InlineData("宿迁某某")]
    [InlineData("政府信息公开审情")]
    [InlineData("1591万园")]
    [InlineData("结转下年读")]
    [InlineData("\"宿千市\"")]
    public async Task What_is_far_from_every_name_is_not_offered_as_another_word(string query)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html?q=" + Uri.EscapeDataString(query));
        await Done(visit);
        await visit.Page.WaitForTimeoutAsync(300);
        Assert.DoesNotContain("是不是", await visit.Page.TextContentAsync("#search-hints"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("宿迁火星文", "宿迁")]
    [InlineData("\"行政许可宿迁\"", "行政许可 宿迁")]
    [InlineData("火星文", "火星")]
    public async Task What_has_no_results_apart_either_and_what_is_asked_for_together_is_not_offered_apart(string query, string apart)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html?q=" + Uri.EscapeDataString(query));
        await Done(visit);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(0, await visit.Page.Locator($"#search-hints a:has-text('{apart}')").CountAsync());
    }

    [Fact]
    public async Task Of_a_long_text_the_part_is_shown_in_which_the_words_stand_near_each_other()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html?q=" + Uri.EscapeDataString("公开 互动交流"));
        await Done(visit);
        var marks = await visit.Page.Locator(".snippet mark").AllTextContentsAsync();
        Assert.Contains("公开", marks);
        Assert.Contains("互动交流", marks);
    }

    // What a term means, and behind it the article that says so.
    [Fact]
    public async Task Between_sentences_of_a_snippet_is_no_space_and_what_is_found_behind_it_is_marked()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html?all=1&q=" + Uri.EscapeDataString("《政府信息公开条例》第二十七条"));
        await Done(visit);
        var snippet = visit.Page.Locator(".snippet", new() { HasText = "。《政府信息公开条例》第二十七条" }).First;
        Assert.Equal("《政府信息公开条例》第二十七条", await snippet.Locator("mark").First.TextContentAsync());
        Assert.DoesNotContain("。 ", await visit.Page.TextContentAsync("#search-list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_the_filters_that_are_set_stand_as_words_and_the_rest_of_the_results_is_told()
    {
        const string Filters =
            """
            () => [...document.querySelectorAll('.filters .field')].filter(field => field.checkVisibility()).map(field => {
              const select = field.querySelector('select');
              const { appearance, borderTopWidth } = getComputedStyle(select);
              return `${field.querySelector('label').textContent} ${select.selectedOptions[0].textContent} ${appearance} ${borderTopWidth}`;
            })
            """;
        const string Rest = "() => getComputedStyle(document.getElementById('search-list'), '::after').content";
        await using var visit = await site.VisitAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.OpenAsync("search/index.html?q=%E5%85%AC%E5%BC%80");
        await Done(visit);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Filters));
        var all = SearchSample.Read(site.InputOf(Place.Root)).BruteForce("公开").Length;
        Assert.Equal($"\"这里是前 10 处，一共 {all} 处。\"", await visit.Page.EvaluateAsync<string>(Rest));

        await visit.OpenAsync("search/index.html?q=%E5%85%AC%E5%BC%80&agency=suqian&from=2023&all=1");
        await Done(visit);
        Assert.Equal(["机构 宿迁市人民政府 none 0px", "从 2023年 none 0px"], await visit.Page.EvaluateAsync<string[]>(Filters));
        Assert.Equal("none", await visit.Page.EvaluateAsync<string>(Rest));
    }

    [Fact]
    public async Task On_a_phone_results_stand_on_the_first_screen_and_no_keyboard_covers_them()
    {
        await using var visit = await site.VisitAsync(
            options: new BrowserNewContextOptions { ViewportSize = new() { Width = 375, Height = 667 }, HasTouch = true, IsMobile = true });
        await visit.OpenAsync("search/index.html?q=%E5%85%AC%E5%BC%80");
        await Done(visit);
        var first = await visit.Page.Locator("[data-search-result] a").First.BoundingBoxAsync();
        Assert.InRange(first!.Y + first.Height, 1, 667);
        await visit.Page.TapAsync("#q");
        await visit.Page.PressAsync("#q", "Enter");
        Assert.False(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.id === 'q'"));
    }

    [Fact]
    public async Task A_year_may_be_written_as_the_pages_write_it()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html?q=" + Uri.EscapeDataString("宿迁市 2024 年 行政许可"));
        await Done(visit);
        Assert.Equal(["宿迁市 2024年行政许可本年处理决定数量 1,573,179件"], await visit.Page.Locator("#search-figures tbody tr").AllTextContentsAsync());
    }

    [Fact]
    public async Task A_row_with_an_agency_is_answered_with_its_figures()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html?q=%E8%A1%8C%E6%94%BF%E8%AE%B8%E5%8F%AF%20%E5%AE%BF%E8%BF%81");
        await Done(visit);
        var rows = await visit.Page.Locator("#search-figures tbody tr").AllTextContentsAsync();
        Assert.Equal(["宿迁市 2024年行政许可本年处理决定数量 1,573,179件", "宿迁市 2023年行政许可本年处理决定数量 1,808,595件"], rows);
        await visit.Page.ClickAsync("#search-figures a");
        Assert.Equal("1573179", (await visit.Page.TextContentAsync(":target"))!.Trim()[..7]);
    }

    [Fact]
    public async Task A_word_of_the_rows_themselves_names_no_agency()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html?q=" + Uri.EscapeDataString("公开 政府"));
        await Done(visit);
        Assert.True(await visit.Page.IsHiddenAsync("#search-figures"));
        Assert.Equal(10, await visit.Page.Locator("[data-search-result]").CountAsync());
    }

    [Fact]
    public async Task Agency_and_year_of_figures_stay_on_one_line()
    {
        await using var visit = await site.VisitAsync(options: new BrowserNewContextOptions { ViewportSize = new() { Width = 800, Height = 800 } });
        await visit.OpenAsync("search/index.html?q=" + Uri.EscapeDataString("公开 宿迁"));
        await Done(visit);
        var lines = await visit.Page.EvaluateAsync<int[]>(
            """
            () => [...document.querySelectorAll('#search-figures tbody th')].map(cell => {
              const range = document.createRange();
              range.selectNodeContents(cell);
              return new Set([...range.getClientRects()].map(line => line.top)).size;
            })
            """);
        Assert.NotEmpty(lines);
        Assert.All(lines, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task Suggestions_lead_to_pages_by_keyboard()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html");
        await visit.Page.Locator("#q").PressSequentiallyAsync("静乐县人民");
        await visit.Page.WaitForSelectorAsync("#suggestions:not([hidden])");
        await visit.Page.PressAsync("#q", "ArrowDown");
        Assert.Equal("suggestion-0", await visit.Page.GetAttributeAsync("#q", "aria-activedescendant"));
        await visit.Page.PressAsync("#q", "Enter");
        await visit.ArriveAsync("/jingle/index.html");
    }

    [Fact]
    public async Task A_suggestion_is_followed_by_a_click_and_by_no_other_button()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync("search/index.html");
        await visit.Page.Locator("#q").PressSequentiallyAsync("静乐县人民");
        await visit.Page.ClickAsync("#suggestions li", new() { Button = MouseButton.Right });
        await visit.ArriveAsync("?q=" + Uri.EscapeDataString("静乐县人民"));
        Assert.True(await visit.Page.IsVisibleAsync("#suggestions"));
        await visit.Page.ClickAsync("#suggestions li");
        await visit.ArriveAsync("/jingle/index.html");
    }

    [Fact]
    public async Task The_suggestion_chosen_by_keyboard_is_framed_for_colours_may_be_forced()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await visit.OpenAsync("search/index.html");
        await visit.Page.Locator("#q").PressSequentiallyAsync("行政");
        await visit.Page.WaitForSelectorAsync("#suggestions:not([hidden])");
        await visit.Page.PressAsync("#q", "ArrowDown");
        Assert.Equal(
            ["solid", "none"],
            await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#suggestions li')].slice(0, 2).map(option => getComputedStyle(option).outlineStyle)"));
    }

    [Fact]
    public async Task A_file_of_the_index_that_cannot_be_loaded_is_told_instead_of_fewer_results()
    {
        await using var visit = await site.VisitAsync(Place.Large);
        await visit.Page.RouteAsync("**/search/index/f*", route => route.AbortAsync());
        await visit.OpenAsync("search/index.html?q=%E5%85%AC%E5%BC%80");
        await visit.Page.WaitForSelectorAsync("[data-search-state=incomplete]");
        Assert.Equal(0, await visit.Page.Locator("[data-search-result]").CountAsync());
        Assert.StartsWith("查找没有完成", await visit.Page.TextContentAsync("#search-status"), StringComparison.Ordinal);
        Assert.True(await visit.Page.IsVisibleAsync("#search-index"));
    }

    [Fact]
    public async Task Who_asks_something_else_is_not_told_what_could_not_be_loaded_before()
    {
        await using var visit = await site.VisitAsync(Place.Large);
        await visit.OpenAsync("search/index.html?q=%E5%85%AC%E5%BC%80");
        await Done(visit);
        var gate = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/search/index/t*", async route =>
        {
            await gate.Task;
            await route.AbortAsync();
        });
        await visit.Page.PressAsync("#search-more", "Enter");
        await visit.Page.WaitForSelectorAsync("head script[src*='/search/index/t']", new() { State = WaitForSelectorState.Attached });
        await visit.Page.FillAsync("#q", "");
        await visit.Page.WaitForSelectorAsync("#search-index");
        gate.SetResult();
        await visit.Page.WaitForSelectorAsync("head script[src*='/search/index/t']", new() { State = WaitForSelectorState.Detached });
        Assert.Equal("idle", await visit.Page.GetAttributeAsync("#results", "data-search-state"));
    }

    [Fact]
    public async Task Who_must_wait_is_told_and_the_address_says_what_was_asked_not_what_is_typed_since()
    {
        await using var visit = await site.VisitAsync(Place.Large);
        var gate = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/search/index/f*", async route =>
        {
            await gate.Task;
            await route.ContinueAsync();
        });
        await visit.OpenAsync("search/index.html");
        await visit.Page.EvaluateAsync(
            """
            () => {
              const input = document.getElementById('q');
              input.value = '政府信息';
              input.form.requestSubmit();
              input.value = '政府信息公开';
            }
            """);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(Regex.Escape("?q=" + Uri.EscapeDataString("政府信息")) + "$"));
        Assert.Equal("正在查找……", await visit.Page.TextContentAsync("#search-status"));
        Assert.Equal("loading", await visit.Page.GetAttributeAsync("#results", "data-search-state"));
        gate.SetResult();
        await visit.Page.WaitForSelectorAsync("[data-search-state=done]");
        Assert.EndsWith("?q=" + Uri.EscapeDataString("政府信息"), visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("“政府信息”", await visit.Page.TextContentAsync("#search-status"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("[.*+?^${}()|")]
    [InlineData("__proto__")]
    public async Task Hostile_queries_are_text(string query)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync($"search/index.html?q={Uri.EscapeDataString(query)}&agency=__proto__&from=x&part=%00");
        await Done(visit);
        Assert.Equal(0, await visit.Page.Locator("main img, main script:not([src])").CountAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Without_a_script_the_page_says_what_to_do_and_lists_every_page()
    {
        await using var visit = await site.VisitAsync(options: new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visit.OpenAsync("search/index.html?q=%E5%85%AC%E5%BC%80");
        Assert.Contains("Ctrl+F", await visit.Page.TextContentAsync("#without-script"), StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator("#search-index a").CountAsync() > 50);
    }

    private static async Task ShowMoreAsync(Visit visit, int results)
    {
        await visit.Page.PressAsync("#search-more", "Enter");
        await visit.Page.WaitForFunctionAsync("results => document.querySelectorAll('[data-search-result]').length === results", results);
    }

    private static Task<IElementHandle?> Done(Visit visit) => visit.Page.WaitForSelectorAsync("[data-search-state=done]");

    private static bool IsOfUnicode14(int code) =>
        CharUnicodeInfo.GetUnicodeCategory(code) != UnicodeCategory.OtherNotAssigned && code is not (>= 0x1E030 and <= 0x1E06D) and not (>= 0x1C89 and <= 0x1C8A)
        and not (>= 0xA7CB and <= 0xA7DC) and not (>= 0x10D50 and <= 0x10D65) and not (>= 0x1CCD6 and <= 0x1CCF9) and not (>= 0x1DF25 and <= 0x1DF2A);

    private static string[] WordsOf(SearchSample sample, Random random, int queries, int absent)
    {
        var texts = sample.Texts.ToArray();
        List<string> words = [];
        while (words.Count < queries + absent)
        {
            var text = texts[random.Next(texts.Length)];
            var length = Math.Min(text.Length, words.Count % 10 == 9 ? random.Next(9, 41) : random.Next(1, 9));
            var word = text.Substring(random.Next(text.Length - length + 1), length);
            if (words.Count >= queries)
            {
                word = string.Concat(word.Reverse()) + "㐀" + word;
            }

            if (!word.Contains(' ', StringComparison.Ordinal) && word[0] != '"')
            {
                words.Add(word);
            }
        }

        return [.. words];
    }
}
