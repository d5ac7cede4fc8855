using Bench.Cli.Commands;

return await BenchCommand.RunAsync(args);
