namespace Bench.Hpy.Objects;

/// <summary>A class attribute that decides what reading it from an instance gives.</summary>
public abstract class PyDescriptor : PyObject
{
    /// <summary>It comes before the instance's own attributes.</summary>
    public abstract bool IsData { get; }

    /// <returns>The value; null with an error raised.</returns>
    public abstract PyObject? Get(HpyHost host, PyObject instance);

    /// <exception cref="HpyException">It cannot be set.</exception>
    public virtual void Set(HpyHost host, PyObject instance, PyObject? value) =>
        throw HpyException.Of("AttributeError", $"attribute of '{instance.Type.Name}' object is not writable");
}
