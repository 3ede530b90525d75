using System.Collections.Immutable;

namespace DisclosureSite.Model;

/// <summary>A piece of running text.</summary>
public abstract record NarrativeInline;

/// <summary>Words.</summary>
public sealed record TextInline(string Text) : NarrativeInline;

/// <summary>Emphasized words.</summary>
public sealed record EmphasisInline(bool Strong, ImmutableArray<NarrativeInline> Content) : NarrativeInline;

/// <summary>A link; Reading has made sure that its scheme is http, https or mailto, or that it is relative.</summary>
/// <param name="Href">As typed; for an attachment published under another name, with that name.</param>
/// <param name="Content">What is linked.</param>
/// <param name="Place">Where it stands.</param>
public sealed record LinkInline(string Href, ImmutableArray<NarrativeInline> Content, SourcePlace Place) : NarrativeInline;

/// <summary>A picture from the report's attachments; never from another host.</summary>
/// <param name="Source">A relative address.</param>
/// <param name="Alternative">What it shows, in words.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ImageInline(string Source, string Alternative, SourcePlace Place) : NarrativeInline;

/// <summary>Words to be shown as typed.</summary>
public sealed record CodeInline(string Text) : NarrativeInline;

/// <summary>A line break that the editor asked for.</summary>
public sealed record LineBreakInline : NarrativeInline;
