package vn.phusa.collect.source.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.phusa.base.access.Principal;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.RunFailure;
import vn.phusa.collect.source.Delivery;
import vn.phusa.collect.source.Fate;
import vn.phusa.collect.source.Sink;
import vn.phusa.collect.source.Source;

/** The sink of one fetch: first the raw zone, then a line in our tables, then a run. */
final class Taking implements Sink {

  private final Source source;
  private final Principal owner;
  private final Path work;
  private final Path lasting;
  private final Ingest ingest;
  private final DeliveryStore deliveries;
  private final Settling settling;
  private final Listening listening;
  private final Set<Fate> fates = EnumSet.noneOf(Fate.class);

  Taking(
      Source source,
      Principal owner,
      Path work,
      Path lasting,
      Ingest ingest,
      DeliveryStore deliveries,
      Settling settling,
      Listening listening) {
    this.source = source;
    this.owner = owner;
    this.work = work;
    this.lasting = lasting;
    this.ingest = ingest;
    this.deliveries = deliveries;
    this.settling = settling;
    this.listening = listening;
  }

  @Override
  public Optional<Fate> fate(String item) {
    return deliveries.fate(source.id(), item);
  }

  @Override
  public Fate deliver(Delivery delivery, InputStream content) throws IOException {
    var file = ingest.receive(delivery.name(), content, owner);
    var handed = deliveries.received(source.id(), delivery, file.hash());
    var fate = settling.settle(source, handed, owner);
    fates.add(fate);
    return fate;
  }

  @Override
  public void setApart(Delivery delivery, InputStream content, Problem why) throws IOException {
    var file = ingest.receive(delivery.name(), content, owner);
    var handed = deliveries.received(source.id(), delivery, file.hash());
    deliveries.settle(handed, Fate.REFUSED, Optional.of(RunFailure.of(why)));
  }

  @Override
  public void passed(String position) {
    deliveries.passed(source.id(), position);
  }

  @Override
  public Optional<String> memory() {
    return deliveries.memory(source.id());
  }

  @Override
  public void remember(String memory) {
    deliveries.remember(source.id(), memory);
  }

  @Override
  public boolean listens() {
    return listening.goesOn();
  }

  @Override
  public Path lasting() throws IOException {
    return Files.createDirectories(lasting);
  }

  @Override
  public Path work() {
    return work;
  }

  boolean saw(Fate fate) {
    return fates.contains(fate);
  }
}
