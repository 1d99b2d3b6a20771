package vn.phusa.collect.source.harvest;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpRequest;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.inner.Calling;

/**
 * The portal's own server, and hosts that a person has seen when a file was chosen: links and
 * redirects lead there and nowhere else, however often. The key is shown to the portal alone.
 *
 * @param hosts as {@code du-lieu.example:8080}, without the port that goes with the scheme
 */
record KnownHosts(URI portal, Set<String> hosts, String keyHeader, String key, String accept)
    implements Calling.Manner {

  private static final int MOST_REDIRECTS = 5;
  private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);

  KnownHosts {
    hosts = Set.copyOf(hosts);
  }

  /** The portal, and no other. */
  static KnownHosts of(URI portal, Link link, String accept) {
    var header = link.text("keyHeader");
    return new KnownHosts(
        portal, Set.of(), header.isEmpty() ? "Authorization" : header, link.text("secret"), accept);
  }

  /** With the host of a file, and those that a person has written down. */
  KnownHosts and(String host, String others) {
    var all =
        Stream.concat(Stream.of(host), Stream.of(others.split("[\\s,;]+")))
            .filter(one -> !one.isEmpty())
            .map(one -> one.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new KnownHosts(portal, all, keyHeader, key, "*/*");
  }

  /** Host and port of an address; the port is left out when it goes with the scheme. */
  static String host(URI address) {
    var host = address.getHost().toLowerCase(Locale.ROOT);
    return address.getPort() < 0 || address.getPort() == port(address, -1)
        ? host
        : host + ":" + address.getPort();
  }

  @Override
  public void require(URI address) {
    var known =
        PORTS.containsKey(String.valueOf(address.getScheme()))
            && address.getHost() != null
            && address.getRawUserInfo() == null
            && (isPortal(address) || hosts.contains(host(address)));
    if (!known) {
      throw new Problem(SourceCode.LEADS_ELSEWHERE, said(address), host(portal));
    }
  }

  private static String said(URI address) {
    return address.getHost() == null ? address.toString() : host(address);
  }

  @Override
  public void sign(URI address, ClassicHttpRequest request) {
    if (!key.isEmpty() && isPortal(address)) {
      request.setHeader(keyHeader, key);
    }
  }

  @Override
  public int redirects() {
    return MOST_REDIRECTS;
  }

  /** The same server, or the same one by TLS. */
  private boolean isPortal(URI address) {
    if (!host(address).equals(host(portal))) {
      return false;
    }
    return address.getScheme().equals("https") || address.getScheme().equals(portal.getScheme());
  }

  private static int port(URI address, int none) {
    return PORTS.getOrDefault(address.getScheme(), none);
  }
}
