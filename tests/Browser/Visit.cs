using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

/// <summary>One person's tab, and what went wrong in it.</summary>
internal sealed partial class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> faults = [];
    private int pictures;

    public Visit(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => faults.Add(error);
        page.Console += (_, message) => Note(message);
    }

    public IPage Page { get; }

    /// <summary>Script errors and refused content. A refusal of the API, which the browser reports by itself, is none.</summary>
    public IReadOnlyList<string> Faults => faults;

    public ILocator this[string selector] => Page.Locator(selector);

    public Task GoAsync(string path) => Page.GotoAsync(path);

    /// <summary>Opens a staff page as one of the local host's sample staff.</summary>
    public async Task SignInAsync(string path, string staff)
    {
        await GoAsync(path);
        await this["#staff"].SelectOptionAsync(staff);
        await this["#sample-form button"].ClickAsync();
        await this["#work"].WaitForAsync();
    }

    /// <summary>Somebody else at the same screen.</summary>
    public async Task SignInAgainAsync(string path, string staff)
    {
        await this["#sign-out"].ClickAsync();
        await SignInAsync(path, staff);
    }

    /// <summary>Gives a command of the office's page of rounds, and waits for the state that it leads to.</summary>
    public async Task GiveAsync(string command, string state)
    {
        await this[$"[data-command={command}]"].ClickAsync();
        await this["#question [value=yes]"].ClickAsync();
        await SeeAsync($"#round-state .chip >> text={state}");
    }

    /// <summary>Nothing is wider than the window, untranslated, unnamed or wrong; with the variable SCREENSHOTS, a folder, it is pictured there.</summary>
    public async Task FitsAsync([CallerMemberName] string test = "")
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{test}-{Page.ViewportSize!.Width}-{++pictures}.png"), FullPage = true });
        }

        Assert.Empty(await UntranslatedAsync());
        Assert.Empty(await UnnamedAsync());
        Assert.True(await OverflowAsync() <= 0, "The page is wider than the window.");
        Assert.Empty(Faults);
    }

    public async Task<string> TextAsync(string selector) => (await Page.Locator(selector).InnerTextAsync()).Trim();

    public Task SeeAsync(string selector) => Page.Locator(selector).First.WaitForAsync();

    /// <returns>By how many pixels the page is wider than the window.</returns>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");

    /// <returns>English words on a Chinese page: texts that nobody translated. Codes, which the page marks as such, are none.</returns>
    public async Task<IReadOnlyList<string>> UntranslatedAsync()
    {
        var text = await Page.EvaluateAsync<string>(
            """
            () => {
              const codes = [...document.querySelectorAll('main [translate=no]')].filter((code) => !code.hidden);
              codes.forEach((code) => { code.hidden = true; });
              const text = document.querySelector('main').innerText;
              codes.forEach((code) => { code.hidden = false; });
              return text;
            }
            """);
        return [.. EnglishWord().Matches(text).Select(m => m.Value)];
    }

    /// <returns>Chinese on an English page, but for the city's own words, which the page marks as such.</returns>
    public async Task<IReadOnlyList<string>> ChineseAsync() => await Page.EvaluateAsync<string[]>(
        """
        () => {
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          const found = [];
          while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement;
            if (/\p{Script=Han}/u.test(walker.currentNode.data) && parent.checkVisibility() && !parent.closest('[lang="zh-CN"], #who, #staff')) {
              found.push(walker.currentNode.data);
            }
          }
          return found;
        }
        """);

    /// <returns>What a screen reader could not tell: controls without a name, ids there twice, references to nothing, levels of headings left out (what is said in an alert has no level).</returns>
    public async Task<IReadOnlyList<string>> UnnamedAsync() => await Page.EvaluateAsync<string[]>(
        """
        () => {
          const seen = (node) => node.checkVisibility() && !node.closest('[aria-hidden=true]');
          const all = (selector) => [...document.querySelectorAll(selector)];
          const words = (ids) => ids.split(/\s+/).filter(Boolean).map((id) => document.getElementById(id));
          const nameOf = (node) => node.getAttribute('aria-label') || words(node.getAttribute('aria-labelledby') ?? '').map((other) => other?.textContent).join(' ')
            || [...(node.labels ?? [])].map((label) => label.textContent).join(' ') || (node.matches('input, select, textarea') ? '' : node.textContent);
          const ids = all('[id]').map((node) => node.id);
          const levels = all('h1, h2, h3, h4').filter(seen).filter((heading) => !heading.closest('[role=alert]')).map((heading) => Number(heading.tagName[1]));
          return [
            ...all('a, button, input, select, textarea, [role=group], [role=region], fieldset > legend').filter(seen).filter((node) => !nameOf(node).trim()).map((node) => 'no name: ' + node.outerHTML.slice(0, 120)),
            ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => 'twice: ' + id),
            ...['aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) => all(`[${name}]`).filter(seen).flatMap((node) => words(node.getAttribute(name)).includes(null) ? ['points to nothing: ' + node.outerHTML.slice(0, 120)] : [])),
            ...levels.flatMap((level, at) => level > (levels[at - 1] ?? 0) + 1 ? [`a heading of level ${level} after ${levels[at - 1] ?? 0}`] : []),
          ];
        }
        """);

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal))
        {
            faults.Add(message.Text);
        }
    }

    [GeneratedRegex("[a-z]{3,}")]
    private static partial Regex EnglishWord();
}
