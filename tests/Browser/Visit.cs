using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

/// <summary>One person's tab, and what went wrong in it.</summary>
internal sealed partial class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

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
