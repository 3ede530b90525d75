namespace DisclosureSite.Diagnostics;

public static partial class DiagnosticCodes
{
    /// <summary>The theme's folder is not there.</summary>
    public static DiagnosticKind ThemeMissing { get; } = Error(
        "DS0701", "theme folder missing", "找不到主题文件夹“{0}”。请检查 --theme 的路径，或恢复仓库自带的 theme 文件夹。");

    /// <summary>A template that every theme needs is not there.</summary>
    public static DiagnosticKind TemplateMissing { get; } = Error(
        "DS0702", "template missing", "主题缺少模板文件“{0}”。请补上这个文件，或从仓库自带的 theme 文件夹复制一份。");

    /// <summary>A template that is not Liquid.</summary>
    public static DiagnosticKind TemplateDoesNotParse { get; } = Error(
        "DS0703", "template does not parse", "模板写法有误，无法解析（{0}）。请检查此处的 {{% … %}} 和 {{{{ … }}}} 是否成对、是否拼写正确。");

    /// <summary>A template that reads what its page does not have.</summary>
    public static DiagnosticKind TemplateNameUnknown { get; } = Error(
        "DS0704", "template names an unknown variable or member", "模板用到的“{0}”不存在{1}。请改正名称。");

    /// <summary>A template that uses a filter that does not exist.</summary>
    public static DiagnosticKind TemplateFilterUnknown { get; } = Error(
        "DS0705", "template names an unknown filter", "模板用到的过滤器“{0}”不存在{1}。请改正名称。");

    /// <summary>A symbolic link in the theme.</summary>
    public static DiagnosticKind ThemeSymbolicLink { get; } = Error(
        "DS0706", "symbolic link in the theme", "主题里的“{0}”是符号链接，程序不会跟随。请换成真正的文件或文件夹。");

    /// <summary>A template that cannot be read as text.</summary>
    public static DiagnosticKind TemplateUnreadable { get; } = Error(
        "DS0707", "template is not UTF-8 text or too large", "模板文件不是 UTF-8 文本，或者大于 {0} KB。请另存为 UTF-8，或拆成几个较小的模板。");

    /// <summary>A template that fails while a page is made.</summary>
    public static DiagnosticKind TemplateFails { get; } = Error(
        "DS0708", "template fails while a page is rendered", "用这个模板生成页面“{0}”时出错（{1}）。请检查模板。");

    /// <summary>A part that no file of the theme holds.</summary>
    public static DiagnosticKind TemplatePartUnknown { get; } = Error(
        "DS0709", "template renders an unknown part", "模板引用的部件“{0}”不存在{1}。请改正名称，或在 theme/parts 里补上这个文件。");

    /// <summary>Parts that render each other without end.</summary>
    public static DiagnosticKind TemplatePartsCircular { get; } = Error(
        "DS0710", "template parts render each other in a circle", "部件“{0}”直接或间接地引用了它自己。请去掉循环引用。");

    /// <summary>A file or folder of the theme that is empty, or that the operating system does not let us read.</summary>
    public static DiagnosticKind ThemeUnreadable { get; } = Error(
        "DS0711", "file or folder of the theme that cannot be read, or empty file",
        "无法读取主题里的“{0}”，或者它是空文件。请检查读取权限和内容；用不到的文件请删除。");

    /// <summary>Two names in <c>theme/assets</c> that some systems take for one.</summary>
    public static DiagnosticKind ThemeNamesEqual { get; } = Error(
        "DS0712", "two names in the theme that differ only by case",
        "主题里的“{0}”与“{1}”只有大小写不同，在有的系统上是同一个文件。请给其中一个重新命名。");

    /// <summary>The page inside itself, or a layout without a page.</summary>
    public static DiagnosticKind TemplateContent { get; } = Error(
        "DS0713", "content tag missing in the layout, or elsewhere",
        "{{% content %}} 是页面的位置：layouts/page.liquid 里必须有，别的模板里不能有。请补上或删除。");

    /// <summary>A range whose ends are not written as numbers, or that is long.</summary>
    public static DiagnosticKind TemplateRange { get; } = Error(
        "DS0714", "range too long or without fixed ends", "范围（如 (1..5)）的两端要写成数字，最多 {0} 项。请改正。");

    /// <summary>An asset that a style sheet names and the theme does not have.</summary>
    public static DiagnosticKind AssetMissing { get; } = Error(
        "DS0715", "style sheet names a file that is not in the theme", "样式表引用的“{0}”不在主题里。请改正地址，或补上这个文件。");

    /// <summary>Style sheets that name each other without end.</summary>
    public static DiagnosticKind AssetsCircular { get; } = Error(
        "DS0716", "style sheets name each other in a circle", "样式表直接或间接地引用了它自己（“{0}”）。请去掉循环引用。");

    /// <summary>An address from the root that is none of an asset: the theme cannot know what stands there, nor below which path.</summary>
    public static DiagnosticKind AssetOutside { get; } = Error(
        "DS0717", "style sheet names an address outside of the assets",
        "样式表里的地址“{0}”从网站的根算起，但不在 /assets/ 里：网站放在子目录或者在本机打开时，这个地址会失效。请把文件放进主题的 assets，写它相对于样式表的地址。");

    /// <summary>A link in a narrative or free page to a page or file that the site does not have.</summary>
    public static DiagnosticKind LinkBroken { get; } = Error(
        "DS0750", "link to a page or file that does not exist", "链接“{0}”指向的页面或文件不存在。请改正链接；链接相对于本页的地址，例如 ../2019/ 或 attachments/文件名。");
}
