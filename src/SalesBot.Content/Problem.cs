namespace SalesBot.Content;

/// <summary>One thing that is wrong in the content, in words for whoever edits it: what was found and what is wanted.</summary>
/// <param name="File">Relative to the content folder, with forward slashes.</param>
/// <param name="Line">Counted from 1; 0 when the whole file or folder is meant.</param>
/// <param name="Path">Keys and places inside the file, lists counted from 1: <c>options[2].types.skeptic</c>. Empty at the top.</param>
public sealed record Problem(string File, int Line, string Path, string Message)
{
    public override string ToString() => string.Concat(File, Line > 0 ? $":{Line}" : "", Path.Length > 0 ? $" {Path}" : "", " ", Message);
}
