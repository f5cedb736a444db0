using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.City.Datasets;

/// <summary>One replaceable part of the directory. A slice adds its own by registering one; they are read in the order of registration.</summary>
public interface IDataset
{
    /// <summary>As in <c>api/directory/{dataset}</c>.</summary>
    string Name { get; }

    /// <summary>Anybody may read it; the others are for the office, since they hold contact data or messages.</summary>
    bool IsPublic { get; }

    /// <summary>The formats it can be sent in.</summary>
    IReadOnlyList<FileFormat> Formats { get; }

    /// <summary>
    /// The city with this part replaced by what the file says. What is wrong is reported and left out; references are looked up in
    /// <paramref name="city"/>, which holds the datasets read before.
    /// </summary>
    CityDirectory Read(DirectoryFile file, CityDirectory city, FileErrors errors);
}
