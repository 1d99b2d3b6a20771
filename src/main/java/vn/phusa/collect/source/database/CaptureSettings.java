package vn.phusa.collect.source.database;

import java.net.InetAddress;
import java.util.Properties;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.SourceSettings;
import vn.phusa.collect.source.inner.CaptureOffsets;

/** What Debezium's engine is told, whatever the product. */
final class CaptureSettings {

  static final String ENGINE = "phusa";

  private CaptureSettings() {}

  /**
   * @param address that the link's host has been looked up to
   */
  static Properties of(
      Link link, InetAddress address, SourceSettings limits, ChangeLog.Following following) {
    var settings = new Properties();
    settings.setProperty("name", ENGINE);
    settings.setProperty("offset.storage", CaptureOffsets.class.getName());
    settings.setProperty("topic.prefix", ENGINE);
    var proven = Tls.of(link) == Tls.VERIFY;
    settings.setProperty(
        "database.hostname", proven ? Hosts.named(link) : address.getHostAddress());
    settings.setProperty("database.port", Integer.toString(link.number("port")));
    settings.setProperty("database.user", link.needed("user"));
    settings.setProperty("database.password", link.text("password"));
    settings.setProperty("task.management.timeout.ms", Long.toString(starting(limits)));
    settings.setProperty("snapshot.mode", "initial");
    settings.setProperty("snapshot.fetch.size", "5000");
    settings.setProperty("skipped.operations", "none");
    settings.setProperty("tombstones.on.delete", "false");
    settings.setProperty("heartbeat.interval.ms", "250");
    settings.setProperty("poll.interval.ms", "100");
    settings.setProperty("max.batch.size", "4096");
    settings.setProperty("max.queue.size", "16384");
    // Whether and when to try again is decided around this.
    settings.setProperty("errors.max.retries", "0");
    settings.putAll(following.settings());
    following
        .from()
        .map(CapturePosition::parse)
        .ifPresent(position -> position.into(settings, ENGINE));
    return settings;
  }

  /** It connects while it starts, and may wait for others meanwhile. */
  private static long starting(SourceSettings limits) {
    return limits.connect().multipliedBy(2).plusSeconds(10).toMillis();
  }

  /** A name as Debezium's list of patterns wants it. */
  static String literally(String name) {
    return name.replaceAll("[^A-Za-z0-9_]", "\\\\$0");
  }
}
