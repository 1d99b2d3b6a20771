package vn.phusa.collect.source.inner;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Family;

/** Kinds of sources of one family, as a page offers them. */
public record Kinds(Family family, List<Connector> connectors) {

  public Kinds {
    connectors = List.copyOf(connectors);
  }

  /** By family, without those that have none. */
  public static List<Kinds> of(List<Connector> connectors) {
    return Arrays.stream(Family.values())
        .map(family -> new Kinds(family, of(family, connectors)))
        .filter(kinds -> !kinds.connectors().isEmpty())
        .toList();
  }

  private static List<Connector> of(Family family, List<Connector> connectors) {
    return connectors.stream().filter(one -> one.family() == family).toList();
  }

  /** Of the words that name it. */
  public String key() {
    return "source.family." + family.name().toLowerCase(Locale.ROOT);
  }

  /** A picture of Tabler's. */
  public static String icon(Connector connector) {
    return switch (connector.family()) {
      case FILES -> connector.isOfTheHouse() ? "ti-folder" : "ti-folder-share";
      case DATABASES -> connector.listens() ? "ti-refresh-dot" : "ti-database";
      case STREAMS -> stream(connector.key());
      case PORTALS -> connector.isSearched() ? "ti-world-download" : "ti-api";
    };
  }

  private static String stream(String key) {
    return switch (key) {
      case "imap" -> "ti-mail";
      case "mqtt" -> "ti-antenna";
      default -> "ti-timeline-event";
    };
  }
}
