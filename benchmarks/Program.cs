using Bench.Cli.Commands;
using Bench.Cli.Interop;
using Bench.Hpy.Worker;

// Before anything of the command line is loaded: the process is to hold what it measures, and little else.
if (args is ["worker"])
    return WorkerProcess.Run(InteropSuite.Suite);
return await BenchCommand.RunAsync(args);
