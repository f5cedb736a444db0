namespace Hotline.Directory;

/// <summary>Holds the current snapshot of the directory for this instance.</summary>
public sealed class CityDirectory
{
    private volatile City current = City.Empty;

    public City Current
    {
        get => current;
        set => current = value;
    }
}
