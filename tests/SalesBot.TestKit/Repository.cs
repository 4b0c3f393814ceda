namespace SalesBot.TestKit;

/// <summary>Where the working copy stands.</summary>
public static class Repository
{
    public static readonly string Root = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SalesBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("SalesBot.sln stands in no folder above the tests");
    }
}
