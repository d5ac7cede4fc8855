namespace Bench;

/// <summary>A file that is there as a whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Through a second file, so that a kill or a full disk leaves the old one.</summary>
    public static void Write(string path, string text)
    {
        var part = path + ".part";
        try
        {
            File.WriteAllText(part, text);
            File.Move(part, path, overwrite: true);
        }
        catch (IOException)
        {
            File.Delete(part);
            throw;
        }
    }
}
