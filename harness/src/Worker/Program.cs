using System.Runtime.InteropServices;
using Bench.Hpy.Worker;
using Bench.Interop;

// Interrupts are the harness's business.
using var interrupts = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
using var answers = Console.Out;
// Whatever else is printed must not get into the answers.
Console.SetOut(Console.Error);
new WorkerProcess(InteropSuite.Suite).Run(Console.In, answers);
