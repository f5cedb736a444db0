using System.Text;
using Hotline.City.Datasets;
using Hotline.City.Directory;
using Hotline.City.Files;
using Hotline.Platform.Http;

namespace Hotline.Tests.City.Files;

/// <summary>Every way in which a file of the directory can be wrong is named with its line and column, all of them at once.</summary>
public sealed class ReadingFiles
{
    private const string Units = "unit_id,name,short_name,class,aliases,duties\n";
    private const string Catalogue = "category_code,category,parent,type_hint,lead_unit,co_units,keywords,sla_days,calendar\n";
    private const string Enterprises = "uscc,name,contact_name,phone,township_unit_id,industry,size,group\n";

    [Fact]
    public void The_sample_city_is_without_error()
    {
        var reading = SampleCity.Read(SampleCity.Files());
        Assert.Empty(reading.Errors);
        Assert.Equal(
            (2, 73, 82, 400),
            (reading.City.Classes.Count, reading.City.Units.Count, reading.City.Categories.Count, reading.City.Respondents.Count));
        Assert.Equal("0101", reading.City.Categories[0].Code);
        Assert.Equal("+8619900000001", reading.City.Respondents[0].Phone);
        Assert.Equal(["dev-reform", "power-supply"], reading.City.Category("0104")!.CoUnits);
        Assert.Equal(["calendar", "catalogue", "classes", "enterprises", "terms", "units"], reading.City.Versions.Keys.Order());
    }

    [Theory]
    [InlineData("terms", "category_code,forward_workdays,longest_days,law\n1001,10,90,条例\n9999,0,90,条例\n1001,10,90,\n", "3:forward_workdays 3:category_code 4:law 4:category_code")]
    [InlineData("classes", "", "-:$")]
    [InlineData("classes", "  \n \n", "-:$")]
    [InlineData("classes", "class_id,name\n", "-:$")]
    [InlineData("classes", "class_id\n1\n", "1:name")]
    [InlineData("classes", "class_id,name,colour\na,A,red\n", "1:colour")]
    [InlineData("classes", "class_id,name,name\na,A,B\n", "1:name")]
    [InlineData("classes", "class_id,name\na,A\nb\nc,C,D\n", "3:$ 4:$")]
    [InlineData("classes", "class_id,name\na,A\n\nA b,B\nc,\n", "4:class_id 5:name")]
    [InlineData("classes", "class_id,name\na,\"A\nb,B\n", "2:$")]
    [InlineData("classes", "class_id,name\na,\"A\"x\nb,B\nb,C\nd,B\n", "2:$ 4:class_id 5:name")]
    [InlineData("classes", "class_id,name\na/b,A\nc#,C\n", "2:class_id 3:class_id")]
    [InlineData("units", Units + "u1,甲,甲,nope,,\ntownship,乙,乙,township-street,,\nu1,丙,丙,township-street,a|a,\n", "2:class 3:unit_id 4:aliases 4:unit_id")]
    [InlineData("catalogue", Catalogue + "0101,a,b,wish,tax,,k,5,workdays\n", "2:type_hint")]
    [InlineData("catalogue", Catalogue + "0101,a,b,appeal,taxi,tax|cab,k,5,workdays\n", "2:lead_unit 2:co_units")]
    [InlineData("catalogue", Catalogue + "0101,a,b,appeal,tax,tax,k,0,workdays\n", "2:sla_days 2:co_units")]
    [InlineData("catalogue", Catalogue + "0101,a,b,appeal,tax,,k,5,lunar\n0101,a,b,appeal,tax,,k,x,days\n01/1,a,b,appeal,township,,k,1000,days\n", "2:calendar 3:sla_days 3:category_code 4:category_code 4:sla_days")]
    [InlineData("enterprises", Enterprises + "91439981MADMDX4D3H,甲,乙,19900000001,heting-jd,,micro,enterprise\n", "2:uscc")]
    [InlineData("enterprises", Enterprises + "91439981MADMDX4D3G,甲,乙,123,tax,,tiny,friend\n", "2:phone 2:size 2:group 2:township_unit_id")]
    [InlineData("enterprises", Enterprises + "91439981MADMDX4D3G,甲,,19900000001,heting-jd,,micro,public\n91439981MAGM132R3B,乙,,+86 199 0000 0001,heting-jd,,micro,public\n", "3:phone")]
    [InlineData("enterprises", Enterprises + "91439981MADMDX4D3G,甲,,19900000001,heting-jd,,micro,public\n91439981madmdx4d3g,乙,,19900000002,heting-jd,,micro,public\n", "3:uscc")]
    public void What_is_wrong_in_csv(string dataset, string csv, string errors) => Assert.Equal(errors, Errors(dataset, FileFormat.Csv, csv));

    [Theory]
    [InlineData("[]", "-:$")]
    [InlineData("{}", "1:$")]
    [InlineData("[{\"class_id\": \"a\", \"name\": \"A\"},\n{\"class_id\": \"a\", \"name\": \"B\"}]", "2:class_id")]
    [InlineData("[\n{\"class_id\": \"a\", \"name\": \"A\"},\n{\"class_id\": \"b\",\n\"title\": true}]", "3:title 3:name 3:name")]
    [InlineData("[{\"class_id\": \"a\", \"name\": {\"x\": 1}}]", "1:name 1:name")]
    [InlineData("[{\"class_id\": \"a\", \"class_id\": \"b\", \"name\": \"A\"}]", "1:class_id")]
    [InlineData("[1]", "1:$ 1:class_id 1:name")]
    [InlineData("[{\"class_id\": \"a\",\n \"name\": \"A\"", "2:$")]
    [InlineData("[{\"class_id\": \"a\", \"name\": \"A\"}] x", "1:$")]
    public void What_is_wrong_in_a_json_array(string json, string errors) => Assert.Equal(errors, Errors("classes", FileFormat.Json, json));

    [Theory]
    [InlineData("{\"class_id\": \"a\", \"name\": \"A\"}\n\n{\"class_id\": \"a\", \"name\": \"B\"}\n{oops\n{\"class_id\": \"c d\", \"name\": \"C\"}", "3:class_id 4:$ 5:class_id")]
    public void What_is_wrong_in_json_lines(string json, string errors) => Assert.Equal(errors, Errors("classes", FileFormat.JsonLines, json));

    [Theory]
    [InlineData("{", "1:$")]
    [InlineData("{\"timeZone\": \"Asia/Shanghai\", \"years\": {}}", "-:years")]
    [InlineData("{\"timeZone\": \"UTC\", \"years\": {\"2024\": {\"daysOff\": [], \"makeUpWorkDays\": []}}}", "-:timeZone")]
    [InlineData("{\"timeZone\": \"Asia/Shanghai\", \"holidays\": 1, \"years\": {\"2024\": {\"daysOff\": []}}}", "1:holidays -:years.2024")]
    [InlineData(
        "{\"timeZone\": \"Asia/Shanghai\", \"years\": {\"2024\": {\n\"daysOff\": [\n\"2024-01-06\",\n\"2024-02-30\",\n\"2023-01-02\",\n\"2024-01-01\",\n\"2024-01-01\"],\n\"makeUpWorkDays\": [\n\"2024-02-05\",\n4]}}}",
        "3:years.2024.daysOff.[] 4:years.2024.daysOff.[] 5:years.2024.daysOff.[] 7:years.2024.daysOff.[] 9:years.2024.makeUpWorkDays.[] 10:years.2024.makeUpWorkDays.[]")]
    [InlineData("{\"timeZone\": \"Asia/Shanghai\", \"years\": {\"2027\": {\"daysOff\": [\"2027-01-01\"], \"makeUpWorkDays\": []}}}", "-:years.2027.daysOff")]
    public void What_is_wrong_in_a_calendar(string json, string errors) => Assert.Equal(errors, Errors("calendar", FileFormat.Json, json));

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        var files = SampleCity.Files();
        var text = Encoding.UTF8.GetString(files["units"].Content.Span).Replace("\n", "\r\n", StringComparison.Ordinal);
        files["units"] = new DirectoryFile(FileFormat.Csv, new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Encoding.UTF8.GetBytes(text)).ToArray());
        var reading = SampleCity.Read(files);
        Assert.Empty(reading.Errors);
        Assert.Equal(SampleCity.City.Units.Select(u => u.Id), reading.City.Units.Select(u => u.Id));
        Assert.All(reading.City.Units, u => Assert.DoesNotContain(u.Duties, d => d.Contains('\r', StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_encoding_is_named()
    {
        var error = Assert.Single(Read("classes", FileFormat.Csv, [.. "class_id,name\na,"u8, 0xD6, 0xB0, 0xC4, 0xDC]));
        Assert.Contains("UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_content_as_csv_json_and_json_lines_is_the_same_city()
    {
        const string array = """[{"class_id": "functional-department", "name": "职能部门"}, {"class_id": "township-street", "name": "乡镇街道"}]""";
        const string lines = "{\"class_id\": \"functional-department\", \"name\": \"职能部门\"}\n{\"class_id\": \"township-street\", \"name\": \"乡镇街道\"}\n";
        Assert.Equal(SampleCity.City.Classes, City("classes", FileFormat.Json, array).Classes);
        Assert.Equal(SampleCity.City.Classes, City("classes", FileFormat.JsonLines, lines).Classes);
        var unit = City("units", FileFormat.Json, """[{"unit_id": "x", "name": "甲", "short_name": "甲", "class": "township-street", "aliases": ["一", "二"], "duties": ""}]""").Units[0];
        Assert.Equal(["一", "二"], unit.Aliases);
    }

    [Fact]
    public void A_thousand_errors_are_listed_and_the_rest_counted()
    {
        var errors = Read("classes", FileFormat.Csv, Encoding.UTF8.GetBytes("class_id,name\n" + string.Concat(Enumerable.Repeat("?,A\n", 1500))));
        Assert.Equal(FileErrors.Limit + 1, errors.Count);
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused()
    {
        var rows = Enumerable.Range(0, FileLines.RowLimit + 1).Select(i => $"c{i},n{i}\n");
        var error = Assert.Single(Read("classes", FileFormat.Csv, Encoding.UTF8.GetBytes("class_id,name\n" + string.Concat(rows))));
        Assert.Equal(FileLines.RowLimit + 2, error.Line);
    }

    [Fact]
    public void A_unit_that_the_catalogue_names_cannot_vanish()
    {
        var files = SampleCity.Files();
        var text = Encoding.UTF8.GetString(files["units"].Content.Span);
        files["units"] = new DirectoryFile(FileFormat.Csv, Encoding.UTF8.GetBytes(string.Join('\n', text.Split('\n').Where(l => !l.StartsWith("tax,", StringComparison.Ordinal)))));
        var errors = SampleCity.Read(files).Errors;
        Assert.Equal(["catalogue"], errors.Keys);
        Assert.Contains(errors["catalogue"], e => e.Path == "lead_unit" && e.Line > 1);
    }

    private static string Errors(string dataset, FileFormat format, string text) =>
        string.Join(' ', Read(dataset, format, Encoding.UTF8.GetBytes(text)).Select(e => $"{e.Line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}:{e.Path}"));

    private static IReadOnlyList<FieldError> Read(string dataset, FileFormat format, byte[] content) =>
        Reading(dataset, format, content).Errors.GetValueOrDefault(dataset, []);

    private static CityDirectory City(string dataset, FileFormat format, string text) => Reading(dataset, format, Encoding.UTF8.GetBytes(text)).City;

    private static CityReading Reading(string dataset, FileFormat format, byte[] content)
    {
        var files = SampleCity.Files();
        files[dataset] = new DirectoryFile(format, content);
        return SampleCity.Read(files);
    }
}
