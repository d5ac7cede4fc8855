using Bench.Cli.Commands;
using Bench.Cli.Display;

ClosedStreams.Silence();
Terminal.HeedNoColor();
return await BenchCommand.RunAsync(args);
