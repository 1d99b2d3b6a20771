package vn.phusa.collect.source.inner;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Origin;

/**
 * Something that can be taken, as a page shows it.
 *
 * @param host where a portal's file is, with the port
 * @param elsewhere whether that is another server than the portal's
 */
public record OfferView(Offer offer, String host, boolean elsewhere) {

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");

  /**
   * @param portal its address; empty where there is none
   */
  public static OfferView of(Offer offer, String portal) {
    var host = offer.origin().map(origin -> host(origin.address())).orElse("");
    return new OfferView(offer, host, !host.equals(host(portal)));
  }

  public String name() {
    return offer.name();
  }

  public OptionalLong rows() {
    return offer.rows();
  }

  public List<String> key() {
    return offer.key();
  }

  public Optional<Origin> origin() {
    return offer.origin();
  }

  /** The day of the last change, as far as the portal says one. */
  public String changed() {
    return offer.origin().map(origin -> day(origin.modified())).orElse("");
  }

  /** Day, month and year of a time by ISO 8601; other writings as they are. */
  public static String day(String time) {
    return DAY.matcher(time).replaceFirst("$3/$2/$1");
  }

  private static String host(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getAuthority()).orElse("");
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
