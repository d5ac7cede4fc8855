using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Bench.Tests.Browser;

/// <summary>A headless Chromium with one page, spoken to by its DevTools protocol.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly TempFolder profile = new();
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource patience = new(Patience);
    private readonly List<string> complaints = [];
    private Process? process;
    private int lastId;
    private string session = "";
    private bool isLoaded;

    /// <summary>Errors and warnings of the page's console, and exceptions.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Ends the test where there is no Chromium.</summary>
    public static async Task<Chromium> StartAsync()
    {
        var path = Needed.Program("chromium", Names);
        var browser = new Chromium();
        try
        {
            await browser.ConnectAsync(path);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a file and waits until it is loaded.</summary>
    /// <param name="width">Of the window, pixels.</param>
    public async Task OpenAsync(string file, int width, bool isDark)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 1000, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        await SendAsync("Emulation.setEmulatedMedia", new JsonObject
        {
            ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }),
        });
        isLoaded = false;
        await SendAsync("Page.navigate", new JsonObject { ["url"] = new Uri(file).AbsoluteUri });
        while (!isLoaded)
            Note(await ReceiveAsync());
    }

    /// <summary>What an expression gives: a promise is waited for.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true });
        if (answer["exceptionDetails"] is { } failed)
            throw new InvalidOperationException(failed.ToJsonString());
        return answer["result"]!["value"];
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
        patience.Dispose();
        // A helper process may still write into the profile for a moment.
        for (var tries = 0; ; tries++)
            try
            {
                profile.Dispose();
                return;
            }
            catch (IOException) when (tries < 50)
            {
                await Task.Delay(100);
            }
    }

    private async Task ConnectAsync(string path)
    {
        process = Process.Start(new ProcessStartInfo(path, [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run",
            "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        const string Sentence = "DevTools listening on ";
        string? line;
        do
            line = await process.StandardError.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("chromium ended at once");
        while (!line.StartsWith(Sentence, StringComparison.Ordinal));
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await socket.ConnectAsync(new Uri(line[Sentence.Length..]), patience.Token);
        var target = await SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank" });
        var attached = await SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target["targetId"]!.ToString(), ["flatten"] = true });
        session = attached["sessionId"]!.ToString();
        foreach (var domain in new[] { "Page.enable", "Runtime.enable", "Log.enable" })
            await SendAsync(domain, []);
    }

    private async Task<JsonObject> SendAsync(string method, JsonObject parameters)
    {
        var id = ++lastId;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session.Length > 0)
            message["sessionId"] = session;
        await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, patience.Token);
        while (true)
        {
            var received = await ReceiveAsync();
            if ((int?)received["id"] == id)
                return received["result"]?.AsObject() ?? throw new InvalidOperationException(received.ToJsonString());
            Note(received);
        }
    }

    private async Task<JsonObject> ReceiveAsync()
    {
        var buffer = new byte[1 << 16];
        using var whole = new MemoryStream();
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, patience.Token);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(whole.ToArray())!.AsObject();
    }

    private void Note(JsonObject received)
    {
        switch (received["method"]?.ToString())
        {
            case "Page.loadEventFired":
                isLoaded = true;
                break;
            case "Runtime.exceptionThrown" or "Log.entryAdded":
                complaints.Add(received["params"]!.ToJsonString());
                break;
            case "Runtime.consoleAPICalled" when received["params"]!["type"]!.ToString() is "error" or "warning" or "assert":
                complaints.Add(received["params"]!.ToJsonString());
                break;
        }
    }
}
