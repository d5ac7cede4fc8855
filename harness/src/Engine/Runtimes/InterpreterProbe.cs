using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bench.Runtimes.Builds;

namespace Bench.Runtimes;

/// <summary>Asks an executable what it is and judges the answer.</summary>
internal sealed class InterpreterProbe(TimeSpan timeout)
{
    private const uint Oldest = 0x030800f0;

    public async Task<ProbeResult> AskAsync(string executable, CancellationToken cancellation)
    {
        ProbeOutput output;
        try
        {
            output = await ProbeProcess.RunAsync(executable, ProbeScript.Text, timeout, cancellation).ConfigureAwait(false);
        }
        catch (Win32Exception e)
        {
            var why = Marshal.GetPInvokeErrorMessage(e.NativeErrorCode);
            return new(InterpreterProblems.CannotStart(executable, why));
        }
        return Judge(executable, output);
    }

    /// <summary>The file behind a path: two links to one interpreter are one interpreter.</summary>
    public static string RealPath(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            return path;
        }
    }

    private ProbeResult Judge(string executable, ProbeOutput output)
    {
        if (output.Overflowed)
            return new(InterpreterProblems.Rubbish(executable, output.Text + output.Error));
        if (output.TimedOut)
            return new(InterpreterProblems.Hangs(executable, timeout));
        if (output.ExitCode != 0)
            return new(InterpreterProblems.Failed(executable, output.ExitCode, output.Error));
        if (Parse(output.Text) is not { } answer)
            return new(InterpreterProblems.Rubbish(executable, output.Text));
        if (answer.Hexversion < Oldest)
            return new(InterpreterProblems.TooOld(executable, answer.LanguageVersion), answer.LanguageVersion);
        if (!File.Exists(Path.Combine(answer.Include, "Python.h")))
            return new(
                InterpreterProblems.NoHeaders(executable, answer.Implementation, answer.LanguageVersion, answer.Include),
                answer.LanguageVersion);
        return new(Describe(answer));
    }

    /// <summary>The last line that is an answer: a <c>sitecustomize</c> may print before it.</summary>
    private static ProbeAnswer? Parse(string text)
    {
        foreach (var line in text.Split('\n').Reverse().Where(line => line.StartsWith('{')))
            try
            {
                var answer = JsonSerializer.Deserialize<ProbeAnswer>(line, ProbeAnswer.Json);
                if (answer is not null && File.Exists(answer.Executable))
                    return answer;
            }
            catch (JsonException)
            {
            }
        return null;
    }

    private static Interpreter Describe(ProbeAnswer answer) => new()
    {
        Implementation = answer.Implementation,
        Version = answer.Version,
        LanguageVersion = answer.LanguageVersion,
        Hexversion = answer.Hexversion,
        Executable = answer.Executable,
        IncludeDirectory = answer.Include,
        CFlags = answer.Cflags,
        ConfigArgs = answer.ConfigArgs,
        ExtensionSuffix = answer.ExtensionSuffix,
        FreeThreaded = answer.FreeThreaded,
        Debug = answer.Debug,
        SharedLibrary = answer.SharedLibrary,
        Compiler = answer.Compiler,
        BuildHash = BuildHash(answer),
        Build = BuildJudge.Of(answer),
        NumpyVersion = answer.Numpy,
        HpyVersion = answer.Hpy,
        HpyIncludeDirectory = answer.HpyInclude,
        HostsHpy = answer.HostsHpy,
    };

    private static string BuildHash(ProbeAnswer answer)
    {
        var text = string.Join('\n', answer.Build, answer.Cflags, Stamp(answer.Executable), Stamp(answer.Library));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    private static string Stamp(string? file)
    {
        if (file is null || !File.Exists(file))
            return "";
        var info = new FileInfo(RealPath(file));
        return string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks}");
    }
}
