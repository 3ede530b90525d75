using DisclosureSite.Tests.Rendering;
using Xunit;

namespace DisclosureSite.Tests.Hosting;

/// <summary>The files that tell hosts of headers and redirects.</summary>
public sealed class HostFilesTests
{
    [Fact]
    public void The_headers_stand_below_the_base_path_and_no_header_twice_for_one_address() => Assert.Equal(
        """
        /gk/*
          Access-Control-Allow-Origin: *
          Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'
          Cross-Origin-Opener-Policy: same-origin
          Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
          Referrer-Policy: strict-origin-when-cross-origin
          X-Content-Type-Options: nosniff
          X-Frame-Options: SAMEORIGIN
        /gk/assets/*
          Cache-Control: public, max-age=31536000, immutable

        """.ReplaceLineEndings("\n"),
        RenderedSite.Of(SampleArchive.Archive).Text("_headers"));

    [Fact]
    public void An_archive_in_which_nothing_moved_has_no_redirects()
    {
        Assert.Empty(SampleArchive.Archive.Agencies.SelectMany(agency => agency.RedirectFrom));
        Assert.False(RenderedSite.Of(SampleArchive.Archive).Has("_redirects"));
    }

    // What means something in such a file, such as a space, is percent-encoded as in every address.
    [Fact]
    public void Every_earlier_address_is_a_redirect_of_one_line_for_each_kind_of_host() => Assert.Equal(
        new[]
        {
            "/gk/jl/ /gk/jingle/ 301",
            "/gk/zwgk/2020.html /gk/jingle/2020/ 301",
            "/gk/%E6%97%A7%E7%AB%99/2020%20%E5%B9%B4%E6%8A%A5/ /gk/jingle/2020/ 301",
            "/gk/jl/2019/ /gk/jingle/2019/ 301",
            "/gk/jl/2020/ /gk/jingle/2020/ 301",
            "/gk/jl/2020/changes/ /gk/jingle/2020/changes/ 301",
        }.SelectMany(rule => new[] { rule + "!", rule }),
        RenderedSite.Of(MovedPagesTests.Moved()).Text("_redirects").Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
