namespace Bench.Hpy.Worker;

/// <summary>Shape of native/kernel/kernel.h: how a kernel is reached through the runtime.</summary>
internal enum Shape
{
    Loop,
    Function,
    Method,
    MetaMethod,
    ClassMethod,
    Slot,
    Getter,
    Call,
    BareCall,
    BoundCall,
    UnboundCall,
    Length,
    Subscript,
}
