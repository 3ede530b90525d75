using DisclosureSite.Model;

namespace DisclosureSite.Reading.Yaml;

/// <summary>A value of a YAML file, with the place where it begins.</summary>
internal abstract record YamlNode(SourcePlace Place)
{
    /// <summary>Whether nothing is written: an empty value, <c>~</c> or <c>null</c>.</summary>
    public virtual bool IsNothing => false;
}
