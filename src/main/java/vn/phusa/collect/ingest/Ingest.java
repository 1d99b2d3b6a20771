package vn.phusa.collect.ingest;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import vn.phusa.base.access.Principal;

/**
 * How files come in. A file is received into the raw zone, proposed as tables, and loaded by a run
 * that survives the end of the process at any instant.
 */
public interface Ingest {

  /** Keeps a file as it came, durable when this returns. The same content twice is kept once. */
  SourceFile receive(String name, InputStream content, Principal principal);

  /**
   * A file for somebody who sent it or may change a dataset that was made of it.
   *
   * @throws vn.phusa.base.problem.Problem {@link IngestCode#UPLOAD_MISSING}, also for others
   */
  SourceFile file(String hash, Principal reader);

  /** What could become of a file, the likeliest table first. Nothing is written. */
  List<Proposal> propose(SourceFile file);

  /** The request that takes a proposal as it is, for a new or an existing dataset. */
  RunRequest draft(SourceFile file, Proposal proposal, DraftWish wish);

  /** Queues a run; a file that the dataset already holds gives {@link RunState#UNCHANGED}. */
  Run start(RunRequest request, Principal principal);

  /**
   * @throws vn.phusa.base.problem.Problem {@link IngestCode#RUN_MISSING}
   */
  Run run(String id);

  /** Newest first; of one dataset or of all. */
  List<Run> runs(Optional<String> dataset, int limit);

  /** How far a run is that is being worked on. */
  Progress progress(String id);

  Run act(String id, RunAction action, Principal principal);

  /** Queues a run that replays the corrected rows of another run's quarantine. */
  Run replay(String id, SourceFile corrections, Principal principal);
}
