using System.Runtime.InteropServices;
using Bench.Hpy.Objects;

namespace Bench.Hpy.Context;

/// <summary>Capsules, context variables, imports, trackers, threads.</summary>
internal static unsafe partial class ContextFunctions
{
    private const int PointerKey = 0;
    private const int NameKey = 1;
    private const int ContextKey = 2;

    [UnmanagedCallersOnly]
    private static nint Capsule_New(nint ctx, nint pointer, nint name, nint* destructor) => Give(ctx, host => pointer == 0
        ? host.Raise("ValueError", "HPyCapsule_New called with null pointer")
        : destructor == null ? new PyCapsule(pointer, name) : new DestroyedCapsule(pointer, name, destructor[1]));

    [UnmanagedCallersOnly]
    private static nint Capsule_Get(nint ctx, nint h, int key, nint name)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            if (host.Handles.Get(h) is not PyCapsule capsule)
                throw HpyException.Of("ValueError", "HPyCapsule_Get called with invalid PyCapsule object");
            if (key != PointerKey)
                return key == NameKey ? capsule.Name : capsule.Context;
            if (capsule.Name != name && !SameText(capsule.Name, name))
                throw HpyException.Of("ValueError", "HPyCapsule_GetPointer called with incorrect name");
            return capsule.Pointer;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    [UnmanagedCallersOnly]
    private static int Capsule_IsValid(nint ctx, nint h, nint name) => Tell(ctx, h, 0, (_, value) =>
        value is PyCapsule capsule && (capsule.Name == name || SameText(capsule.Name, name)) ? 1 : 0);

    [UnmanagedCallersOnly]
    private static int Capsule_Set(nint ctx, nint h, int key, nint value) => Do(ctx, h, (_, found) =>
    {
        if (found is not PyCapsule capsule)
            throw HpyException.Of("ValueError", "HPyCapsule_Set called with invalid PyCapsule object");
        if (key == PointerKey && value != 0)
            capsule.Pointer = value;
        else if (key == NameKey)
            capsule.Name = value;
        else if (key == ContextKey)
            capsule.Context = value;
        else
            throw HpyException.Of("ValueError", "a capsule's destructor is set when it is made, and its pointer is not null");
    });

    [UnmanagedCallersOnly]
    private static nint ContextVar_New(nint ctx, nint name, nint standard) =>
        Give(ctx, host => new PyContextVar(Text(name), Optional(host, standard)));

    /// <summary>The value, the default given here, or the variable's own; null where there is none. 0, or −1.</summary>
    [UnmanagedCallersOnly]
    private static int ContextVar_Get(nint ctx, nint variable, nint standard, nint* result)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            if (host.Handles.Get(variable) is not PyContextVar found)
                throw HpyException.Of("TypeError", "an instance of ContextVar was expected");
            *result = found.Value is { } value ? host.Handles.Open(value)
                : standard != 0 ? host.Handles.Dup(standard)
                : found.Default is { } own ? host.Handles.Open(own) : 0;
            return 0;
        }
        catch (Exception failure)
        {
            *result = 0;
            return (int)Raise(host, failure) - 1;
        }
    }

    /// <summary>Returns a token; here it is the variable itself, for nothing resets it.</summary>
    [UnmanagedCallersOnly]
    private static nint ContextVar_Set(nint ctx, nint variable, nint value) => Give(ctx, variable, value, static (_, found, to) =>
    {
        ((PyContextVar)found).Value = to;
        return found;
    });

    [UnmanagedCallersOnly]
    private static nint Import_ImportModule(nint ctx, nint name)
    {
        var host = HpyHost.Of(ctx);
        try
        {
            return host.Import(Text(name)) is { } module ? host.Handles.Open(module) : 0;
        }
        catch (Exception failure)
        {
            return Raise(host, failure);
        }
    }

    /// <summary>A tracker is a handle to the list of handles to close.</summary>
    [UnmanagedCallersOnly]
    private static nint Tracker_New(nint ctx, nint size) => HpyHost.Of(ctx).Handles.Open(new PyTracker());

    [UnmanagedCallersOnly]
    private static int Tracker_Add(nint ctx, nint tracker, nint h) => Do(ctx, tracker, (_, found) => ((PyTracker)found).Handles.Add(h));

    [UnmanagedCallersOnly]
    private static void Tracker_ForgetAll(nint ctx, nint tracker) =>
        Do(ctx, tracker, static (_, found) => ((PyTracker)found).Handles.Clear());

    [UnmanagedCallersOnly]
    private static void Tracker_Close(nint ctx, nint tracker)
    {
        Do(ctx, tracker, static (host, found) =>
        {
            foreach (var h in ((PyTracker)found).Handles)
                host.Handles.Close(h);
        });
        HpyHost.Of(ctx).Handles.Close(tracker);
    }

    /// <summary>There is no lock to let go of.</summary>
    [UnmanagedCallersOnly]
    private static nint LeavePythonExecution(nint ctx) => 0;

    [UnmanagedCallersOnly]
    private static void ReenterPythonExecution(nint ctx, nint state)
    {
    }

    private static bool SameText(nint a, nint b) => a != 0 && b != 0
        && MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)a)
        .SequenceEqual(MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)b));
}
