using Bench.Hpy;
using Bench.Hpy.Layout;
using Bench.Hpy.Objects;
using NUnit.Framework;

namespace Bench.Tests.Hpy;

/// <summary>The .NET host from the side of C: its context's functions, called through their words.</summary>
[Platform("Linux")]
[TestFixture(HostDesign.Index)]
[TestFixture(HostDesign.IndexNative)]
[TestFixture(HostDesign.GCHandle)]
[Category("Native")]
public sealed unsafe class HpyHostTests(HostDesign design)
{
    private static readonly string[] Added = ["__module__", "__dict__", "__weakref__", "__doc__"];

    private HpyHost host = null!;
    private long before;

    [SetUp]
    public void Create()
    {
        var build = RealDotnet.BuildAsync().GetAwaiter().GetResult();
        host = new HpyHost(RealDotnet.NativeHalf(build), design);
        before = host.Handles.Count;
    }

    [TearDown]
    public void Free() => host?.Dispose();

    [Test]
    public void AnObjectLivesWhileAHandleIsOpen()
    {
        var (weak, h) = Open();
        var copy = Dup(h);
        Close(h);
        Collect();
        Assert.That(Text(copy), Is.EqualTo("'kept'"));

        Close(copy);
        // What native code closes last is let go when the next handle is opened.
        Close(host.Handles.Open(PyNone.Value));
        Collect();
        Assert.That(weak.IsAlive, Is.False);
        Assert.That(host.Handles.Count, Is.EqualTo(before));

        // In functions of their own: a frame may keep what it has used.
        string Text(nint handle) => host.Handles.Get(handle).Repr(host);

        (WeakReference, nint) Open()
        {
            var text = new PyUnicode("kept");
            return (new WeakReference(text), host.Handles.Open(text));
        }
    }

    [Test]
    public void AGlobalKeepsItsObject()
    {
        nint global = 0;
        var h = host.Handles.Open(new PyLong(7));
        ((delegate* unmanaged<nint, nint*, nint, void>)Word("Global_Store"))(host.Context, &global, h);
        Close(h);
        Collect();

        var loaded = ((delegate* unmanaged<nint, nint, nint>)Word("Global_Load"))(host.Context, global);
        Assert.That(host.Handles.Get(loaded).Repr(host), Is.EqualTo("7"));

        Close(loaded);
        ((delegate* unmanaged<nint, nint*, nint, void>)Word("Global_Store"))(host.Context, &global, 0);
        Assert.That(host.Handles.Count, Is.EqualTo(before));
    }

    [Test]
    public void AFieldRefersToItsObjectWhereverThatIs()
    {
        var owner = new PyInstance(new PyType("Owner", [BuiltinTypes.Object]) { BasicSize = 24 });
        var h = host.Handles.Open(owner);
        var value = host.Handles.Open(new PyUnicode("in a field"));
        ((delegate* unmanaged<nint, nint, nint*, nint, void>)Word("Field_Store"))(host.Context, h, (nint*)owner.Data, value);
        Close(value);
        Collect();

        var loaded = ((delegate* unmanaged<nint, nint, nint, nint>)Word("Field_Load"))(host.Context, h, *(nint*)owner.Data);
        Assert.That(host.Handles.Get(loaded).Repr(host), Is.EqualTo("'in a field'"));
    }

    [Test]
    public void AStructDoesNotMove()
    {
        var instance = new PyInstance(new PyType("Owner", [BuiltinTypes.Object]) { BasicSize = 24 });
        var h = host.Handles.Open(instance);
        *(long*)AsStruct(h) = 42;
        Collect();

        Assert.That(*(long*)AsStruct(h), Is.EqualTo(42));
        Assert.That((long)AsStruct(h) % 16, Is.Zero);

        nint AsStruct(nint handle) => ((delegate* unmanaged<nint, nint, nint>)Word("AsStruct_Object"))(host.Context, handle);
    }

    /// <summary>Its struct begins with room for the C API's header, which nothing here fills.</summary>
    [Test]
    public void ALegacyStructIsAllOfTheObject()
    {
        var legacy = FromSpec(shape: -1, size: 24);
        nint data = 0;
        var h = ((delegate* unmanaged<nint, nint, nint*, nint>)Word("New"))(host.Context, legacy, &data);
        ((long*)data)[2] = 42;
        Collect();

        var found = (long*)((delegate* unmanaged<nint, nint, nint>)Word("AsStruct_Legacy"))(host.Context, h);
        Assert.That((nint)found, Is.EqualTo(data));
        Assert.That(new Span<long>(found, 3).ToArray(), Is.EqualTo(new long[] { 0, 0, 42 }));
        Assert.That(((delegate* unmanaged<nint, nint, int>)Word("Type_GetBuiltinShape"))(host.Context, legacy), Is.EqualTo(-1));
    }

    [Test]
    public void APureTypeCannotInheritFromALegacyType()
    {
        var legacy = FromSpec(shape: -1, size: 24);

        Assert.That((long)FromSpec(shape: 0, size: 24, legacy), Is.Zero);
        Assert.That(host.Describe(host.Error!), Is.EqualTo("TypeError: a pure type cannot inherit from a legacy type"));
    }

    [Test]
    public void LegacySlotsAreRefused()
    {
        Assert.That((long)FromSpec(shape: -1, size: 24, legacySlots: 1), Is.Zero);
        Assert.That(host.Describe(host.Error!), Does.StartWith("TypeError: legacy slots"));
    }

    /// <summary>As in Python, where <c>len(type('Empty', (object,), {}).__dict__)</c> is 4.</summary>
    [Test]
    public void AClassHasADictThatIsAView()
    {
        var made = Class("Empty", BuiltinTypes.Object);
        var view = made.GetAttribute(host, "__dict__")!;

        Assert.That(Conversions.Items(host, view).Select(name => name.Str(host)), Is.EqualTo(Added));
        made.SetAttribute(host, "later", new PyLong(7));
        Assert.That(view.Length(host), Is.EqualTo(5));
        Assert.That(view.GetItem(host, new PyUnicode("later"))!.Repr(host), Is.EqualTo("7"));
        Assert.That(() => view.SetItem(host, new PyUnicode("later"), null), Throws.TypeOf<HpyException>());

        var instance = made.Call(host, [], null)!;
        instance.SetAttribute(host, "own", new PyLong(8));
        Assert.That(instance.GetAttribute(host, "__dict__")!.Repr(host), Is.EqualTo("mappingproxy({'own': 8})"));
    }

    /// <summary>What the runtime knows of a type comes before attributes of that name, as in Python.</summary>
    [Test]
    public void AClassIsCalledWhatItIsCalled()
    {
        var made = Class("Named", BuiltinTypes.Object);
        made.Attributes!["__name__"] = new PyUnicode("an attribute of instances");

        Assert.That(made.GetAttribute(host, "__name__")!.Str(host), Is.EqualTo("Named"));
        Assert.That(made.Call(host, [], null)!.GetAttribute(host, "__name__")!.Str(host), Is.EqualTo("an attribute of instances"));
        Assert.That(made.GetAttribute(host, "__class__"), Is.SameAs(BuiltinTypes.Type));
    }

    [Test]
    public void ABaseWithoutASlotHidesNoneOfAnother()
    {
        var has = new PyType("Has", [BuiltinTypes.Object]);
        has.SetSlot(Slots.Length, 42);

        Assert.That((long)new PyType("Both", [new PyType("Lacks", [BuiltinTypes.Object]), has]).Slot(Slots.Length), Is.EqualTo(42));
    }

    [Test]
    public void HandlesAreConservedOverTenMillionOperations()
    {
        nint global = 0;
        var first = host.Handles.Open(new PyUnicode("cached"));
        ((delegate* unmanaged<nint, nint*, nint, void>)Word("Global_Store"))(host.Context, &global, first);
        var load = (delegate* unmanaged<nint, nint, nint>)Word("Global_Load");
        var close = (delegate* unmanaged<nint, nint, void>)Word("Close");
        var number = (delegate* unmanaged<nint, nuint, nint>)Word("Long_FromSize_t");
        var bytes = GC.GetTotalMemory(forceFullCollection: true);

        for (nuint i = 0; i < 5_000_000; i++)
        {
            close(host.Context, load(host.Context, global));
            close(host.Context, number(host.Context, i));
        }

        Assert.That(host.Handles.Count, Is.EqualTo(before + 2));
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - bytes, Is.LessThan(1_000_000));
    }

    [Test]
    public void AMissingFunctionNamesItself()
    {
        var result = ((delegate* unmanaged<nint, nint, nint, int, nint>)Word("Compile_s"))(host.Context, 0, 0, 0);

        Assert.That((long)result, Is.Zero);
        Assert.That(host.Missing, Is.EqualTo("context function Compile_s is not implemented by the .NET host"));
        Assert.That(host.Describe(host.Error!), Is.EqualTo($"SystemError: {host.Missing}"));
    }

    [Test]
    public void ANullHandleIsAnErrorAndNoCrash()
    {
        var result = ((delegate* unmanaged<nint, nint, nint>)Word("Type"))(host.Context, 0);

        Assert.That((long)result, Is.Zero);
        Assert.That(host.Describe(host.Error!), Does.Contain("null handle"));
    }

    [Test]
    public void AFileThatIsNoModuleIsRefused() => Assert.That(
        () => host.Load("nonsense", RealDotnet.NativeHalf(RealDotnet.BuildAsync().GetAwaiter().GetResult())),
        Throws.TypeOf<BenchException>().With.Message.Contains("is no universal HPy module 'nonsense'"));

    private PyType Class(string name, PyType type) =>
        (PyType)BuiltinTypes.Type.Call(host, [new PyUnicode(name), new PyTuple([type]), new PyDict(host)], null)!;

    /// <summary>HPyType_FromSpec, with the layout of native/include/hpy/type_spec.h.</summary>
    private nint FromSpec(int shape, int size, nint inherits = 0, nint legacySlots = 0)
    {
        fixed (byte* name = "tests.Made\0"u8)
        {
            var spec = stackalloc nint[7];
            new Span<nint>(spec, 7).Clear();
            spec[0] = (nint)name;
            ((int*)spec)[2] = size;
            ((int*)spec)[6] = shape;
            spec[4] = legacySlots;
            var parameters = stackalloc nint[] { 1, inherits, 0, 0 };
            return ((delegate* unmanaged<nint, nint*, nint*, nint>)Word("Type_FromSpec"))(host.Context, spec, inherits == 0 ? null : parameters);
        }
    }

    private nint Word(string name) => ((nint*)host.Context)[HpyContextLayout.Names.Index().Single(word => word.Item == name).Index];

    private nint Dup(nint h) => ((delegate* unmanaged<nint, nint, nint>)Word("Dup"))(host.Context, h);

    private void Close(nint h) => ((delegate* unmanaged<nint, nint, void>)Word("Close"))(host.Context, h);

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
}
