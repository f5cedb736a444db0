using System.Text;
using Hotline.City.Datasets;
using Hotline.City.Directory;
using Hotline.City.Files;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.City.Datasets;

public sealed class ImportingADataset(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DirectoryFile TwoClasses = Csv("class_id,name\nfunctional-department,职能部门\ntownship-street,乡镇街道\n");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));
    private string storage = "";
    private AppServices app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        storage = await azurite.NewAccountAsync();
        app = await AppServices.StartAsync(storage, clock);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Replaces_it_at_once_on_the_instance_that_imported()
    {
        var outcome = Assert.IsType<ImportOutcome.Imported>(await ImportAsync("classes", TwoClasses));
        Assert.True(outcome.Changed);
        var city = app.Get<LiveDirectory>().Current;
        Assert.Equal(2, city.Classes.Count);
        Assert.Equal(TwoClasses.Version, city.Versions["classes"]);
    }

    [Fact]
    public async Task Twice_says_that_nothing_changed()
    {
        await ImportAsync("classes", TwoClasses);
        Assert.False(Assert.IsType<ImportOutcome.Imported>(await ImportAsync("classes", TwoClasses)).Changed);
    }

    [Fact]
    public async Task With_one_bad_line_imports_nothing()
    {
        await ImportAsync("classes", TwoClasses);
        var outcome = await ImportAsync("classes", Csv("class_id,name\na,A\nb?,B\n"));
        Assert.Equal(3, Assert.Single(Assert.IsType<ImportOutcome.Invalid>(outcome).Errors).Line);
        Assert.Equal(2, app.Get<LiveDirectory>().Current.Classes.Count);
        Assert.Equal(TwoClasses.Hash, (await app.Get<ReadDataset>().RunAsync("classes", Cancel))!.File.Hash);
    }

    [Fact]
    public async Task That_others_refer_to_cannot_take_away_what_they_need()
    {
        await LoadSampleAsync();
        var outcome = await ImportAsync("classes", Csv("class_id,name\ntownship-street,乡镇街道\n"));
        var errors = Assert.IsType<ImportOutcome.Invalid>(outcome).Errors;
        Assert.Contains(errors, e => e is { Path: "units.class", Line: 2 });
        Assert.Equal(2, app.Get<LiveDirectory>().Current.Classes.Count);
    }

    [Fact]
    public async Task Needs_the_version_the_caller_had_read_if_the_caller_says_one()
    {
        await ImportAsync("classes", TwoClasses);
        var next = Csv("class_id,name\na,A\n");
        Assert.IsType<ImportOutcome.Stale>(await ImportAsync("classes", next, expected: new string('0', 64)));
        Assert.IsType<ImportOutcome.Imported>(await ImportAsync("classes", next, expected: TwoClasses.Hash));
    }

    [Fact]
    public async Task At_the_same_time_as_another_keeps_references_whole()
    {
        // One import drops a class, the other needs it: whichever comes second must be refused.
        await ImportAsync("classes", Csv("class_id,name\na,A\nb,B\n"));
        await using var second = await AppServices.StartAsync(storage, clock);
        var units = Csv("unit_id,name,short_name,class,aliases,duties\nu,甲,甲,b,,\n");
        var outcomes = await Task.WhenAll(
            ImportAsync("classes", Csv("class_id,name\na,A\n")),
            second.Get<ImportDataset>().RunAsync("units", units, null, Cancel));
        Assert.Single(outcomes.OfType<ImportOutcome.Imported>());
        Assert.Single(outcomes.OfType<ImportOutcome.Invalid>());
    }

    [Fact]
    public async Task Of_several_at_once_loses_none()
    {
        await using var second = await AppServices.StartAsync(storage, clock);
        var calendar = SampleCity.Files()["calendar"];
        await Task.WhenAll(ImportAsync("classes", TwoClasses), second.Get<ImportDataset>().RunAsync("calendar", calendar, null, Cancel));
        await app.Get<LoadDirectory>().RunAsync(Cancel);
        var city = app.Get<LiveDirectory>().Current;
        Assert.Equal((2, true), (city.Classes.Count, city.Calendar.Holds(2026)));
        Assert.Equal(calendar.Version, city.Calendar.Version);
    }

    [Fact]
    public async Task Reaches_the_other_instances_within_the_interval()
    {
        var otherClock = new FakeTimeProvider();
        await using var other = await AppServices.StartAsync(storage, otherClock);
        await ImportAsync("classes", TwoClasses);
        Assert.Empty(other.Get<LiveDirectory>().Current.Classes);
        otherClock.Advance(FollowDirectory.Interval);
        await Eventually.HoldsAsync(() => other.Get<LiveDirectory>().Current.Classes.Count > 0, () => "The other instance reads the old directory.");
    }

    [Fact]
    public async Task Is_there_after_a_restart()
    {
        await LoadSampleAsync();
        await using var restarted = await AppServices.StartAsync(storage, clock);
        Assert.Equal(400, restarted.Get<LiveDirectory>().Current.Respondents.Count);
    }

    [Fact]
    public async Task On_the_first_run_loads_the_sample_city_and_later_leaves_it_alone()
    {
        await ImportAsync("classes", Csv("class_id,name\nfunctional-department,部门\ntownship-street,乡镇\n"));
        Assert.Equal(["units", "catalogue", "enterprises", "calendar", "terms", "templates"], (await LoadSampleAsync()).Where(d => !d.StartsWith("routing", StringComparison.Ordinal)));
        Assert.Empty(await LoadSampleAsync());
        Assert.Equal("部门", app.Get<LiveDirectory>().Current.Classes[0].Name);
    }

    private static DirectoryFile Csv(string text) => new(FileFormat.Csv, Encoding.UTF8.GetBytes(text));

    private Task<ImportOutcome> ImportAsync(string dataset, DirectoryFile file, string? expected = null) =>
        app.Get<ImportDataset>().RunAsync(dataset, file, expected, Cancel);

    private Task<IReadOnlyList<string>> LoadSampleAsync() => app.Services.LoadSampleAsync(Cancel);
}
