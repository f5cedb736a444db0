namespace Hotline.City.Directory;

/// <summary>Holds the current snapshot of the directory for this instance.</summary>
public sealed class LiveDirectory
{
    private volatile CityDirectory current = CityDirectory.Empty;

    public CityDirectory Current
    {
        get => current;
        set => current = value;
    }
}
