using Hotline.Platform.Http;

namespace Hotline.City.Datasets;

internal static class DirectoryProblems
{
    public static readonly Problem UnknownDataset = new(
        "directory:unknown-dataset", 404, "There is no such dataset. The errors list those there are.", "没有这个数据集，可用的数据集见 errors。");

    public static readonly Problem NotImported = new(
        "directory:not-imported", 404, "This dataset was never imported. An office member imports it by PUT.", "该数据集尚未导入，请由优化办用 PUT 导入。");

    public static readonly Problem InvalidFile = new(
        "directory:invalid-file", 400, "Nothing was imported. Correct the lines that the errors name and send the file again.", "文件未导入。请按 errors 所列行号和列名改正后重新提交。");

    public static readonly Problem Stale = new(
        "directory:stale", 409, "Someone imported another version meanwhile. Read it, then decide.", "该数据集已被他人更新，请先读取最新版本再提交。");

    public static readonly Problem Busy = new(
        "directory:busy", 409, "Others are importing at this moment. Send the file again.", "正在导入其他数据，请稍后重新提交。");
}
