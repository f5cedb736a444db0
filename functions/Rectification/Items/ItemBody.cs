using Hotline.Platform.Http;
using Hotline.Evaluation.Notices;

namespace Hotline.Rectification.Items;

/// <summary>An item that the office drafts.</summary>
internal sealed record ItemBody(string Id, string Title, string Text, string Lead) : MatterBody(Title, Text, Lead)
{
    protected override IEnumerable<FieldError?> Errors() =>
    [
        Form.Id("id", Id),
        Id.StartsWith(WorstList.ItemPrefix, StringComparison.Ordinal) ? new FieldError("id", "worst- 开头的编号由系统使用 / ids that begin so are the app's own") : null,
        .. base.Errors(),
    ];
}
