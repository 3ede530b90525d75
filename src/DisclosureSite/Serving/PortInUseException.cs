namespace DisclosureSite.Serving;

/// <summary>Another program listens on the port.</summary>
internal sealed class PortInUseException(Exception cause) : Exception("The port is in use.", cause);
