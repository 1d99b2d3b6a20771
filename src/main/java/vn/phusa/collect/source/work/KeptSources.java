package vn.phusa.collect.source.work;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.access.Role;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Slug;
import vn.phusa.collect.source.Connector;
import vn.phusa.collect.source.Field;
import vn.phusa.collect.source.Handed;
import vn.phusa.collect.source.Link;
import vn.phusa.collect.source.Offer;
import vn.phusa.collect.source.Rhythm;
import vn.phusa.collect.source.Source;
import vn.phusa.collect.source.SourceCode;
import vn.phusa.collect.source.Sources;
import vn.phusa.collect.source.Standing;
import vn.phusa.collect.source.Watched;

/** The door of the room: sources in PostgreSQL, their jobs beside them. */
@Component
final class KeptSources implements Sources {

  private static final int LONGEST_TITLE = 200;

  private final SourceStore store;
  private final SecretStore secrets;
  private final DeliveryStore deliveries;
  private final Links links;
  private final Turn turn;
  private final Clockwork clockwork;
  private final Tidings tidings;
  private final Journal journal;
  private final Clock clock;

  KeptSources(
      SourceStore store,
      SecretStore secrets,
      DeliveryStore deliveries,
      Links links,
      Turn turn,
      Clockwork clockwork,
      Tidings tidings,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.deliveries = deliveries;
    this.links = links;
    this.turn = turn;
    this.clockwork = clockwork;
    this.tidings = tidings;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public List<Connector> connectors() {
    return links.connectors();
  }

  @Override
  public Source connect(String key, String title, Map<String, String> fields, Principal owner) {
    var connector = permitted(key, owner);
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new Problem(SourceCode.FIELD_WRONG, "title", title);
    }
    var plain = Links.plain(connector, fields, Field.Step.CONNECT);
    var secret = Links.secret(connector, fields);
    requireSecrets(connector, secret);
    connector.browse(new Link(joined(plain, secret)));
    var source =
        new Source(
            "n" + UUID.randomUUID().toString().replace("-", ""),
            title.strip(),
            key,
            plain,
            "",
            "append",
            List.of(),
            new Rhythm.ByHand(),
            false,
            "",
            owner.id(),
            false);
    store.add(source);
    secrets.replace(source.id(), secret);
    write(owner, "source.connected", source);
    return source;
  }

  @Override
  public Source reconnect(String id, Map<String, String> fields, Principal by) {
    return reconnect(kept(id), fields, by);
  }

  @Override
  public Source reconnect(Watched seen, Map<String, String> fields, Principal by) {
    var source = seen.source();
    var id = source.id();
    var connector = permitted(source.connector(), by);
    var plain = joined(source.settings(), Links.plain(connector, fields, Field.Step.CONNECT));
    // A secret goes where it was meant to go: another server, port or user needs it anew.
    var kept = plain.equals(source.settings()) ? secrets.open(id) : Map.<String, String>of();
    var secret = joined(kept, Links.secret(connector, fields));
    requireSecrets(connector, secret);
    connector.browse(new Link(joined(plain, secret)));
    var changed = source.withSettings(plain);
    store.save(changed, seen.revision());
    secrets.replace(id, secret);
    write(by, "source.reconnected", changed);
    return changed;
  }

  @Override
  public List<Offer> browse(String id, String words) {
    var source = kept(id).source();
    return links.connector(source.connector()).search(links.open(source), words);
  }

  @Override
  public Source schedule(Source wanted, Principal by) {
    return schedule(kept(wanted.id()), wanted, by);
  }

  @Override
  public Source schedule(Watched seen, Source wanted, Principal by) {
    var known = seen.source();
    var connector = links.connector(known.connector());
    var chosen = Links.plain(connector, wanted.settings(), Field.Step.CHOOSE);
    var source =
        keyed(connector, wanted.withSettings(joined(known.settings(), chosen)).answeredBy(by.id()));
    var next = turn.next(source);
    store.save(source, seen.revision());
    if (!known.dataset().equals(source.dataset()) || !known.settings().equals(source.settings())) {
      store.forget(source.id());
    }
    store.next(source.id(), next);
    write(by, "source.scheduled", source);
    next.ifPresentOrElse(
        time -> clockwork.at(source.id(), time), () -> clockwork.never(source.id()));
    return source;
  }

  /**
   * Changes of rows come with a key of their own.
   *
   * @throws Problem {@link SourceCode#KEY_NEEDED} when rows could not be told apart
   */
  private Source keyed(Connector connector, Source source) {
    var changes = connector.isKeyed(source.settings());
    var keyed =
        changes && source.key().isEmpty() ? source.keyedBy(ownKey(connector, source)) : source;
    var followed = changes || !source.settings().getOrDefault("tracked", "").isEmpty();
    if (keyed.mode().equals("upsert") ? keyed.key().isEmpty() : followed) {
      throw new Problem(SourceCode.KEY_NEEDED);
    }
    return keyed;
  }

  private List<String> ownKey(Connector connector, Source source) {
    return connector.browse(links.open(source)).stream()
        .filter(offer -> source.settings().containsValue(offer.name()))
        .flatMap(offer -> offer.key().stream())
        .map(Slug::column)
        .toList();
  }

  @Override
  public List<Watched> all() {
    return store.all();
  }

  @Override
  public Watched load(String id) {
    return store.load(id);
  }

  @Override
  public List<Handed> handed(String id, int limit) {
    return deliveries.newest(id, limit);
  }

  @Override
  public void fetchNow(String id, Principal by) {
    var source = kept(id).source();
    if (!source.isReady()) {
      throw new Problem(SourceCode.FIELD_WRONG, "dataset", "");
    }
    write(by, "source.asked", source);
    clockwork.at(id, clock.instant());
  }

  @Override
  public void pause(String id, Principal by) {
    activate(id, false, "source.paused", by);
  }

  @Override
  public void resume(String id, Principal by) {
    activate(id, true, "source.resumed", by);
  }

  private void activate(String id, boolean active, String action, Principal by) {
    var known = kept(id);
    var source = known.source().running(active);
    store.save(source, known.revision());
    var next = turn.next(source);
    store.next(id, next);
    write(by, action, source);
    next.ifPresentOrElse(time -> clockwork.at(id, time), () -> clockwork.never(id));
  }

  @Override
  public void remove(String id, Principal by) {
    var known = store.load(id);
    if (known.standing().state() == Standing.State.REMOVED) {
      return;
    }
    var link = links.opened(known.source());
    store.remove(id);
    secrets.replace(id, Map.of());
    clockwork.never(id);
    link.ifPresent(open -> links.leave(known.source(), open));
    tidings.removed(known.source());
    write(by, "source.removed", known.source());
  }

  /**
   * @throws Problem {@link SourceCode#SOURCE_REMOVED}
   */
  private Watched kept(String id) {
    var known = store.load(id);
    if (known.standing().state() == Standing.State.REMOVED) {
      throw new Problem(SourceCode.SOURCE_REMOVED, known.source().title());
    }
    return known;
  }

  private Connector permitted(String key, Principal by) {
    var connector = links.connector(key);
    var house = by.has(Role.STEWARD) || by.id().equals(SignedIn.SYSTEM_ID);
    if (connector.isOfTheHouse() && !house) {
      throw new Problem(SourceCode.STEWARDS_ONLY, by.name());
    }
    return connector;
  }

  private static void requireSecrets(Connector connector, Map<String, String> secret) {
    connector.fields().stream()
        .filter(field -> field.kind() == Field.Kind.SECRET && field.needed())
        .filter(field -> !secret.containsKey(field.name()))
        .findFirst()
        .ifPresent(field -> {
          throw new Problem(SourceCode.FIELD_WRONG, field.name(), "");
        });
  }

  private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
    var joined = new HashMap<>(one);
    joined.putAll(other);
    return joined;
  }

  private void write(Principal by, String action, Source source) {
    journal.append(
        new Entry(
            by.id(),
            action,
            Optional.of(source.dataset()).filter(slug -> !slug.isEmpty()).orElse(source.id()),
            Map.of("source", source.id(), "connector", source.connector())));
  }
}
