using System.Reflection;

namespace CompetitionPortal.Architecture;

/// <summary>Finds binary floating point in compiled types: in members, in locals and between two instructions.</summary>
internal static class FloatingPoint
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Every place, as "type.member: what"; the types include what the compiler made.</summary>
    public static IEnumerable<string> Find(IEnumerable<Type> types) => types.SelectMany(Find);

    private static IEnumerable<string> Find(Type type)
    {
        if (type.GetInterfaces().Append(type.BaseType).Any(Mentions))
        {
            yield return $"{type}: base type or interface";
        }

        foreach (var member in type.GetMembers(Declared))
        {
            if (Mentions(member))
            {
                yield return $"{type}.{member.Name}: {member}";
            }

            foreach (var finding in member is MethodBase method ? Body(method) : [])
            {
                yield return $"{type}.{member.Name}: {finding}";
            }
        }
    }

    private static IEnumerable<string> Body(MethodBase method)
    {
        var locals = method.GetMethodBody()?.LocalVariables ?? [];
        return locals.Where(l => Mentions(l.LocalType)).Select(l => $"local {l}")
            .Concat(Instructions.Of(method).Where(i => IsBinary(i.Code.Name!) || Mentions(i.Member)).Select(i => $"{i.Code} {i.Member}"));
    }

    private static bool IsBinary(string code) => code.Contains(".r4") || code.Contains(".r8") || code.Contains(".r.un");

    private static bool Mentions(MemberInfo? member) => member switch
    {
        FieldInfo field => Mentions(field.FieldType) || Mentions(field.DeclaringType),
        PropertyInfo property => Mentions(property.PropertyType),
        MethodInfo method => Mentions(method.ReturnType) || MentionsInCall(method),
        ConstructorInfo constructor => MentionsInCall(constructor),
        Type type => Mentions(type),
        _ => false,
    };

    private static bool MentionsInCall(MethodBase method) =>
        method.GetParameters().Any(p => Mentions(p.ParameterType))
        || (method.IsGenericMethod && method.GetGenericArguments().Any(Mentions))
        || Mentions(method.DeclaringType);

    private static bool Mentions(Type? type) =>
        type is not null
        && (type == typeof(double) || type == typeof(float) || type == typeof(Half)
            || Mentions(type.GetElementType())
            || (type.IsGenericType && type.GetGenericArguments().Any(Mentions)));
}
