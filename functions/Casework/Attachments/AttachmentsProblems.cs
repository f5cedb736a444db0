using Hotline.Platform.Http;

namespace Hotline.Casework.Attachments;

internal static class AttachmentsProblems
{
    public static readonly Problem NotFound = new(
        "file:not-found", 404, "The ticket has no such file.", "该工单没有此附件。");

    public static readonly Problem TooLarge = new(
        "file:too-large", 413, "A file may have 20 MB. Make it smaller or split it.", "单个附件不得超过 20 MB，请压缩或拆分后上传。");

    public static readonly Problem NotAllowed = new(
        "file:type-not-allowed",
        415,
        $"The file is empty, of a type that is not taken, or not what its name says. Taken are {FileTypes.Allowed}; no macros.",
        $"附件为空、类型不支持，或内容与扩展名不符。可上传：{FileTypes.Allowed}；不得含宏。");

    public static readonly Problem NoName = Problems.Invalid.With(
        new FieldError("File-Name", "请以请求头 File-Name（百分号编码的 UTF-8）给出文件名，或以 multipart/form-data 上传一个文件 / name the file in the header File-Name, percent-encoded UTF-8, or send one file as multipart/form-data"));
}
