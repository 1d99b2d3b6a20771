package vn.phusa.collect.source.inner;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.SourceSettings;

/**
 * Where a source may be (OWASP ASVS 5, V1.3.6). Networks of the province are open, for there the
 * databases of departments are; this machine itself and what only it reaches are closed unless the
 * operator has opened them.
 */
@Component
public class Addresses {

  private static final int HIGHEST_PORT = 65_535;

  private final List<IpAddressMatcher> open;

  Addresses(SourceSettings settings) {
    open = settings.open().stream().map(IpAddressMatcher::new).toList();
  }

  /**
   * The address of a host, for the connection itself: a name that is looked up a second time might
   * lead elsewhere.
   *
   * @throws Problem {@link SourceCode#ADDRESS_CLOSED} or {@link SourceCode#UNREACHABLE}
   */
  public InetAddress require(String host, int port) {
    if (port < 1 || port > HIGHEST_PORT) {
      throw new Problem(SourceCode.FIELD_WRONG, "port", Integer.toString(port));
    }
    var found = lookUp(host);
    if (Arrays.stream(found).anyMatch(this::isClosed)) {
      throw new Problem(SourceCode.ADDRESS_CLOSED, host);
    }
    return found[0];
  }

  /**
   * The address of a host that is spoken to without encryption: only one that the operator has
   * named.
   *
   * @throws Problem {@link SourceCode#PLAIN_CLOSED}, or what {@link #require} throws
   */
  public InetAddress requirePlain(String host, int port) {
    var address = require(host, port);
    if (!isNamed(address)) {
      throw new Problem(SourceCode.PLAIN_CLOSED, host);
    }
    return address;
  }

  /** As it stands in an address of the web or of a driver (RFC 3986, 3.2.2). */
  public static String literal(InetAddress address) {
    return address instanceof Inet6Address
        ? "[" + address.getHostAddress() + "]"
        : address.getHostAddress();
  }

  private static InetAddress[] lookUp(String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw new Problem(e, SourceCode.UNREACHABLE, host);
    }
  }

  private boolean isClosed(InetAddress address) {
    var inward =
        address.isLoopbackAddress()
            || address.isAnyLocalAddress()
            || address.isLinkLocalAddress()
            || address.isMulticastAddress();
    return inward && !isNamed(address);
  }

  private boolean isNamed(InetAddress address) {
    return open.stream().anyMatch(network -> network.matches(address.getHostAddress()));
  }
}
