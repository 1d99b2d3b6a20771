package vn.phusa.base.access.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose an address is, for counting: an IPv6 network gives its machines as many addresses as they
 * like, so there the first 64 bits count (RFC 6177).
 */
final class Network {

  private static final int BYTES = 8;

  private Network() {}

  static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    var zone = address.indexOf('%');
    var bare = zone < 0 ? address : address.substring(0, zone);
    return InetAddress.ofLiteral(bare) instanceof Inet6Address six
        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES)) + "/64"
        : bare;
  }
}
