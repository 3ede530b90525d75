namespace DisclosureSite.Diagnostics;

/// <summary>Numbers that belong to a person and must not go out.</summary>
public enum PersonalNumberKind
{
    /// <summary>Of an identity card: 18 characters with a valid check digit, or 15 digits with a plausible place and date.</summary>
    IdentityCard,

    /// <summary>Of a mobile telephone: eleven digits that begin with 13 to 19.</summary>
    Mobile,

    /// <summary>Of a bank card: 16 to 19 digits of a known kind with a valid check digit.</summary>
    BankCard,
}
