using System.Text.Json;

namespace Hotline.Tests.Casework.Open311;

/// <summary>Services and their definitions, field by field as GeoReport v2 has them.</summary>
[Collection(nameof(Open311City))]
public sealed class ListingServices(Open311City city)
{
    private static readonly string[] ServiceFields = ["service_code", "service_name", "description", "metadata", "type", "keywords", "group"];
    private static readonly string[] AttributeFields = ["variable", "code", "datatype", "required", "datatype_description", "order", "description"];

    [Fact]
    public async Task In_XML_gives_every_category_of_the_catalogue()
    {
        var services = (await city.GetXmlAsync("services.xml")).Root!;
        Assert.Equal("services", services.Name);
        Assert.Equal(SampleCity.City.Categories.Select(c => c.Code), services.Elements("service").Select(s => s.Element("service_code")!.Value));
        var outage = services.Elements("service").First();
        Assert.Equal(ServiceFields, outage.Elements().Select(e => e.Name.LocalName));
        Assert.Equal(
            ["0101", "停电与电压质量", "用电用水用气：停电与电压质量。2 个自然日内答复。", "true", "realtime", "停电, 跳闸, 电压低, 电压不稳, 限电, 烧坏电机", "用电用水用气"],
            outage.Elements().Select(e => e.Value));
    }

    [Fact]
    public async Task In_JSON_gives_the_same_without_a_root()
    {
        var services = await city.GetJsonAsync("services.json?jurisdiction_id=qinghe.example");
        Assert.Equal(SampleCity.City.Categories.Count, services.GetArrayLength());
        Assert.Equal(ServiceFields, services[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("0101", services[0].GetProperty("service_code").GetString());
        Assert.Equal(JsonValueKind.True, services[0].GetProperty("metadata").ValueKind);
    }

    [Fact]
    public async Task Defines_one_in_XML()
    {
        var definition = (await city.GetXmlAsync("services/0101.xml")).Root!;
        Assert.Equal(["service_definition", "0101"], [definition.Name.LocalName, definition.Element("service_code")!.Value]);
        var attributes = definition.Element("attributes")!.Elements("attribute").ToList();
        Assert.All(attributes, a => Assert.Equal(AttributeFields, a.Elements().Select(e => e.Name.LocalName).Take(7)));
        Assert.Equal(["notice", "title", "type", "uscc", "enterprise_name", "unit_hint", "disclosure"], attributes.Select(a => a.Element("code")!.Value));
        Assert.Equal(Enumerable.Range(1, attributes.Count).Select(i => $"{i}"), attributes.Select(a => a.Element("order")!.Value));
        Assert.Equal("false", attributes[0].Element("variable")!.Value);
        Assert.Equal("", attributes[0].Element("datatype_description")!.Value);
        Assert.Null(attributes[1].Element("values"));
        var kinds = attributes[2].Element("values")!.Elements("value").ToList();
        Assert.Equal(["complaint", "appeal", "inquiry"], kinds.Select(v => v.Element("key")!.Value));
        Assert.Equal("投诉 / complaint", kinds[0].Element("name")!.Value);
    }

    [Fact]
    public async Task Defines_one_in_JSON()
    {
        var definition = await city.GetJsonAsync("services/0101.json");
        Assert.Equal(["service_code", "attributes"], definition.EnumerateObject().Select(p => p.Name));
        var title = definition.GetProperty("attributes")[1];
        Assert.Equal(AttributeFields, title.EnumerateObject().Select(p => p.Name));
        Assert.Equal((true, 2, "string"), (title.GetProperty("variable").GetBoolean(), title.GetProperty("order").GetInt32(), title.GetProperty("datatype").GetString()));
        Assert.Equal("named", definition.GetProperty("attributes")[6].GetProperty("values")[0].GetProperty("key").GetString());
    }
}
