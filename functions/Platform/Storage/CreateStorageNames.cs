using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Hosting;

namespace Hotline.Platform.Storage;

public enum StorageKind
{
    Table,
    Queue,
    Container,
}

/// <summary>A table, queue or container that a slice needs.</summary>
public sealed record StorageName(StorageKind Kind, string Name)
{
    public static StorageName Table(string name) => new(StorageKind.Table, name);

    public static StorageName Queue(string name) => new(StorageKind.Queue, name);

    public static StorageName Container(string name) => new(StorageKind.Container, name);
}

/// <summary>Creates what is missing before the first request; a no-op on every later start.</summary>
internal sealed class CreateStorageNames(
    IEnumerable<StorageName> names, TableServiceClient tables, QueueServiceClient queues, BlobServiceClient blobs) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(names.Distinct().Select(name => CreateAsync(name, cancellationToken)));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task CreateAsync(StorageName name, CancellationToken cancel) => name.Kind switch
    {
        StorageKind.Table => tables.CreateTableIfNotExistsAsync(name.Name, cancel),
        StorageKind.Queue => queues.GetQueueClient(name.Name).CreateIfNotExistsAsync(cancellationToken: cancel),
        _ => blobs.GetBlobContainerClient(name.Name).CreateIfNotExistsAsync(cancellationToken: cancel),
    };
}
