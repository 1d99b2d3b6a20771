package vn.phusa.collect.ingest.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Side;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Proposal;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Contents;
import vn.phusa.collect.ingest.inner.FileName;

/**
 * Gathers the proposals of all files in an archive; one that cannot be read stands in the way of no
 * other, and is named.
 */
final class Looks {

  /** Tables that are looked at closely; a workbook may have hundreds of sheets. */
  static final int MOST_TABLES = 60;

  private static final int SHOWN = 5;

  private final SourceFile file;
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<String> silent = new ArrayList<>();
  private final List<String> beyond = new ArrayList<>();
  private @Nullable Problem first;

  Looks(SourceFile file) {
    this.file = file;
  }

  /** What is to be said when a file has so many tables. */
  static List<Note> beyond(int tables) {
    return tables > MOST_TABLES
        ? List.of(new Note("tablesBeyond", List.of(Integer.toString(tables - MOST_TABLES))))
        : List.of();
  }

  /** Looks at one of the files. */
  void at(Contents.Unpacked unpacked, Function<SourceFile, List<Proposal>> look) {
    if (unpacked.within().isEmpty()) {
      proposals.addAll(look.apply(unpacked.file()));
      return;
    }
    var name = unpacked.within().getLast();
    if (proposals.size() >= MOST_TABLES) {
      beyond.add(name);
      return;
    }
    try {
      var tables = look.apply(unpacked.file());
      var room = MOST_TABLES - proposals.size();
      if (tables.size() > room) {
        beyond.add(name);
      }
      tables.stream()
          .limit(room)
          .map(proposal -> within(unpacked, proposal))
          .forEach(proposals::add);
    } catch (Problem problem) {
      if (problem.code().side() != Side.CALLER) {
        throw problem;
      }
      first = first == null ? problem : first;
      (problem.code() == IngestCode.CRS_MISSING ? silent : unread).add(name);
    }
  }

  private static Proposal within(Contents.Unpacked unpacked, Proposal proposal) {
    var title =
        proposal.title().isBlank() ? FileName.stem(unpacked.within().getLast()) : proposal.title();
    return new Proposal(
        proposal.source().in(unpacked.within()),
        title,
        proposal.columns(),
        proposal.keys(),
        proposal.sample(),
        proposal.certainty(),
        proposal.notes());
  }

  /**
   * @throws Problem of the first file when none could be read
   */
  List<Proposal> proposals() {
    if (proposals.isEmpty() && first != null) {
      throw first;
    }
    if (proposals.isEmpty()) {
      throw new Problem(IngestCode.TABLE_MISSING, file.name());
    }
    var added = new ArrayList<Note>();
    note("entriesUnread", unread, added);
    note(Note.MAPS_SILENT, silent, added);
    note("entriesBeyond", beyond, added);
    return proposals.stream().map(proposal -> noted(proposal, added)).toList();
  }

  private static void note(String key, List<String> names, List<Note> notes) {
    if (!names.isEmpty()) {
      var shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
      notes.add(new Note(key, List.of(String.valueOf(names.size()), shown)));
    }
  }

  private static Proposal noted(Proposal proposal, List<Note> added) {
    var notes = new ArrayList<Note>(proposal.notes());
    notes.addAll(added);
    return new Proposal(
        proposal.source(),
        proposal.title(),
        proposal.columns(),
        proposal.keys(),
        proposal.sample(),
        proposal.certainty(),
        notes);
  }
}
