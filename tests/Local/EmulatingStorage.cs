using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Hotline.Tests.Local;

public sealed class EmulatingStorage(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_account_is_a_world_of_its_own()
    {
        var (ann, bob) = (await azurite.NewAccountAsync(), await azurite.NewAccountAsync());
        var cancel = TestContext.Current.CancellationToken;

        await new TableClient(ann, "things").CreateAsync(cancel);
        await new QueueClient(ann, "things").CreateAsync(cancellationToken: cancel);
        await new BlobContainerClient(ann, "things").CreateAsync(cancellationToken: cancel);

        Assert.Empty(new TableServiceClient(bob).Query(cancellationToken: cancel));
        Assert.Empty(new QueueServiceClient(bob).GetQueues(cancellationToken: cancel));
        Assert.Empty(new BlobServiceClient(bob).GetBlobContainers(cancellationToken: cancel));
    }
}
