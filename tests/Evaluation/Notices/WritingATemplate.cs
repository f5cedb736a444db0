using Hotline.Evaluation.Notices;

namespace Hotline.Tests.Evaluation.Notices;

/// <summary>What the office may make of the template, and what it is told.</summary>
public sealed class WritingATemplate
{
    [Fact]
    public void Takes_the_apps_own() => Assert.Empty(CheckTemplate.Of(NoticeTemplate.Own));

    [Theory]
    [InlineData("<p>\n{% for x in classes %}", 2)]
    [InlineData("{{ title ", 1)]
    [InlineData("a\nb\n{{ titel }}", 3)]
    [InlineData("{% for class in classes %}\n{{ class.nmae }}\n{% endfor %}", 2)]
    [InlineData("{% for class in classes %}\n{% for u in class.best %}\n{% if u.rnak %}x{% endif %}{% endfor %}{% endfor %}", 3)]
    [InlineData("{% assign c = classes | first %}\n{{ c.name }}{{ c.size }}", 2)]
    [InlineData("{{ classes[0].name }}\n{{ u.name }}", 2)]
    [InlineData("\n{{ title | appendix }}", 2)]
    [InlineData("\n\n<script>1</script>", 3)]
    [InlineData("\n<p onclick = 'x'>", 2)]
    [InlineData("\n<a href='javascript:x'>", 2)]
    public void Is_told_the_line(string template, int line) => Assert.Equal(line, CheckTemplate.Of(template)[0].Line);

    [Theory]
    [InlineData("{{ title }}{% if supersedes != \"\" %}{{ version }}{% endif %}")]
    [InlineData("{% for class in classes %}{{ forloop.index }}{{ class.best.size }}{{ class.best.first.name }}{{ class.chart | raw }}{% endfor %}")]
    [InlineData("{% assign c = classes | first %}{{ c.name | upcase }}{{ remarks | default: '—' }}{{ classes[0].units[0].score }}")]
    [InlineData("{% for r in rules %}{{ r.size }}{% else %}x{% endfor %}{% unless remarks == '' %}{{ remarks }}{% endunless %}")]
    public void May_use_what_a_notice_has(string template) => Assert.Empty(CheckTemplate.Of(template));

    [Theory]
    [InlineData("{% for i in (1..2000000000) %}{% endfor %}")]
    [InlineData("{% assign r = (1..2000000000) %}{{ r | size }}")]
    [InlineData("{% assign x = title %}{% assign x = x | append: x %}{{ x }}")]
    [InlineData("{% capture x %}{{ x }}{{ x }}{% endcapture %}")]
    [InlineData("{{ 'now' | date: '%s' }}")]
    [InlineData("{% include '/etc/passwd' %}")]
    [InlineData("{% render 'x' %}")]
    [InlineData("{% for a in townships %}{% for b in townships %}{% for c in townships %}{% endfor %}{% endfor %}{% endfor %}")]
    [InlineData("{% for a in townships %}{% for b in townships %}{{ title }}{% endfor %}{% endfor %}")]
    [InlineData("{{ title | raw }}")]
    [InlineData("{% assign s = 'scr' %}<{{ s }}ipt>")]
    public void Cannot_hang_the_app_nor_read_what_is_not_the_notices_nor_tell_the_time(string template) => Assert.NotEmpty(CheckTemplate.Of(template));

    [Fact]
    public void Cannot_end_the_process_by_its_depth()
    {
        Assert.NotEmpty(CheckTemplate.Of("{{ " + Repeat("classes[", 8000) + "0" + Repeat("]", 8000) + " }}"));
        Assert.NotEmpty(CheckTemplate.Of(Repeat("{% if title %}", 2000) + Repeat("{% endif %}", 2000)));
        Assert.NotEmpty(CheckTemplate.Of("{{ title" + Repeat("|strip", 9000) + " }}"));
        Assert.NotEmpty(CheckTemplate.Of("{% if title" + Repeat(" and title", 6000) + " %}{% endif %}"));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
