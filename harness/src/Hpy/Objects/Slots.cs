namespace Bench.Hpy.Objects;

/// <summary>Numbers of type slots: CPython's typeslots.h, and HPy's own; see native/include/hpy/slots.h.</summary>
public static class Slots
{
    public const int AssignSubscript = 3;
    public const int MappingLength = 4;
    public const int Subscript = 5;
    public const int Absolute = 6;
    public const int Add = 7;
    public const int And = 8;
    public const int Bool = 9;
    public const int Divmod = 10;
    public const int Float = 11;
    public const int FloorDivide = 12;
    public const int Index = 13;
    public const int Int = 26;
    public const int Invert = 27;
    public const int Lshift = 28;
    public const int Multiply = 29;
    public const int Negative = 30;
    public const int Or = 31;
    public const int Positive = 32;
    public const int Power = 33;
    public const int Remainder = 34;
    public const int Rshift = 35;
    public const int Subtract = 36;
    public const int TrueDivide = 37;
    public const int Xor = 38;
    public const int Contains = 41;
    public const int Item = 44;
    public const int Length = 45;
    public const int Call = 50;
    public const int GetAttribute = 58;
    public const int Hash = 59;
    public const int Init = 60;
    public const int New = 65;
    public const int Repr = 66;
    public const int RichCompare = 67;
    public const int SetAttribute = 69;
    public const int Str = 70;
    public const int MatrixMultiply = 75;

    /// <summary>One more than the last of CPython's.</summary>
    public const int Count = 82;

    public const int Destroy = 1000;
    public const int ModuleCreate = 2000;
    public const int ModuleExecute = 2001;
}
