return await Bench.Cli.Commands.BenchCommand.RunAsync(args);
