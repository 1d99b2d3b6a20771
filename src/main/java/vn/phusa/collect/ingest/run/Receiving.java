package vn.phusa.collect.ingest.run;

import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Principal;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Inference;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Proposal;
import vn.phusa.collect.ingest.RawFiles;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.Told;
import vn.phusa.collect.ingest.inner.Contents;
import vn.phusa.collect.ingest.inner.FileName;
import vn.phusa.store.lake.LakeCode;

/** Takes files in and looks at them. */
@Component
final class Receiving {

  private static final int REMEMBERED = 64;

  private final RawFiles raw;
  private final FileStore files;
  private final Formats formats;
  private final Inference inference;
  private final Contents contents;
  private final WorkFolders folders;
  private final Journal journal;
  private final Map<Looked, List<Proposal>> remembered =
      Collections.synchronizedMap(new Recent(REMEMBERED));

  Receiving(
      RawFiles raw,
      FileStore files,
      Formats formats,
      Inference inference,
      Contents contents,
      WorkFolders folders,
      Journal journal) {
    this.raw = raw;
    this.files = files;
    this.formats = formats;
    this.inference = inference;
    this.contents = contents;
    this.folders = folders;
    this.journal = journal;
  }

  SourceFile receive(String name, InputStream content, Principal principal) {
    var plain = FileName.last(name);
    var file = files.save(plain, raw.keep(plain, content), principal.id());
    journal.append(
        new Entry(principal.id(), "ingest.file.received", file.hash(), Map.of("name", plain)));
    return file;
  }

  List<Proposal> propose(SourceFile file) {
    var looked = new Looked(file.hash(), file.told());
    var known = remembered.get(looked);
    if (known != null) {
      return known;
    }
    var proposals = unpacked(file);
    remembered.put(looked, proposals);
    return proposals;
  }

  private List<Proposal> unpacked(SourceFile file) {
    try (var folder = folders.open("look-" + UUID.randomUUID())) {
      var looks = new Looks(file);
      for (var unpacked : contents.all(file, folder.path())) {
        looks.at(unpacked, this::look);
      }
      return known(file, looks.proposals());
    }
  }

  /** What somebody says of a column that no table has would be lost without a word. */
  private static List<Proposal> known(SourceFile file, List<Proposal> proposals) {
    for (var position : file.told().columns().keySet()) {
      if (proposals.stream().noneMatch(table -> table.source().covers(position))) {
        throw new Problem(IngestCode.POSITION_UNKNOWN, String.valueOf(position));
      }
    }
    return proposals;
  }

  /** A large file whose head is regular may not be so further on: then all of it is looked at. */
  private List<Proposal> look(SourceFile plain) {
    var format = formats.recognise(plain);
    try {
      return propose(plain, format.find(plain));
    } catch (Problem problem) {
      if (problem.code() != LakeCode.SOURCE_UNREADABLE) {
        throw problem;
      }
      return propose(plain, format.findThroughout(plain));
    }
  }

  private List<Proposal> propose(SourceFile file, List<Found> found) {
    if (!found.isEmpty() && found.stream().allMatch(table -> table.sample().isEmpty())) {
      throw new Problem(IngestCode.ONLY_HEADER, file.name());
    }
    var beyond = Looks.beyond(found.size());
    return found.stream()
        .limit(Looks.MOST_TABLES)
        .map(table -> propose(file, table.noting(beyond).told(file.told())))
        .toList();
  }

  private Proposal propose(SourceFile file, Found found) {
    try (var folder = folders.open("look-" + UUID.randomUUID())) {
      var relation =
          formats.byKey(found.source().format()).open(file, found.source(), folder.path());
      return inference.propose(found, relation);
    }
  }

  private record Looked(String hash, Told told) {}

  /** The newest few, by use. */
  private static final class Recent extends LinkedHashMap<Looked, List<Proposal>> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Recent(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Looked, List<Proposal>> eldest) {
      return size() > most;
    }
  }
}
