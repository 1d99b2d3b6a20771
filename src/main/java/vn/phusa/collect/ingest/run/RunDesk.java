package vn.phusa.collect.ingest.run;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Ingest;
import vn.phusa.collect.ingest.Progress;
import vn.phusa.collect.ingest.Proposal;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.RunAction;
import vn.phusa.collect.ingest.RunRequest;
import vn.phusa.collect.ingest.SourceFile;

/** The door: hands each wish to who carries it out. */
@Component
final class RunDesk implements Ingest {

  private final Receiving receiving;
  private final FileReaders readers;
  private final Drafting drafting;
  private final Starting starting;
  private final Acting acting;
  private final RunStore store;
  private final ProgressBoard board;

  RunDesk(
      Receiving receiving,
      FileReaders readers,
      Drafting drafting,
      Starting starting,
      Acting acting,
      RunStore store,
      ProgressBoard board) {
    this.receiving = receiving;
    this.readers = readers;
    this.drafting = drafting;
    this.starting = starting;
    this.acting = acting;
    this.store = store;
    this.board = board;
  }

  @Override
  public SourceFile receive(String name, InputStream content, Principal principal) {
    return receiving.receive(name, content, principal);
  }

  @Override
  public SourceFile file(String hash, Principal reader) {
    return readers.load(hash, reader);
  }

  @Override
  public List<Proposal> propose(SourceFile file) {
    return receiving.propose(file);
  }

  @Override
  public RunRequest draft(SourceFile file, Proposal proposal, DraftWish wish) {
    return drafting.draft(file, proposal, wish);
  }

  @Override
  public Run start(RunRequest request, Principal principal) {
    return starting.start(request, principal);
  }

  @Override
  public Run run(String id) {
    return store.load(id);
  }

  @Override
  public List<Run> runs(Optional<String> dataset, int limit) {
    return dataset.map(slug -> store.newest(slug, limit)).orElseGet(() -> store.newest(limit));
  }

  @Override
  public Progress progress(String id) {
    return board.progress(id);
  }

  @Override
  public Run act(String id, RunAction action, Principal principal) {
    return acting.act(id, action, principal);
  }

  @Override
  public Run replay(String id, SourceFile corrections, Principal principal) {
    return starting.replay(id, corrections, principal);
  }
}
