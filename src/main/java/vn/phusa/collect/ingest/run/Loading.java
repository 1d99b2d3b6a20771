package vn.phusa.collect.ingest.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.text.Fold;
import vn.phusa.collect.ingest.DraftWish;
import vn.phusa.collect.ingest.Run;
import vn.phusa.collect.ingest.TableSource;
import vn.phusa.collect.ingest.inner.Contents;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.LakeCode;
import vn.phusa.store.lake.Mode;
import vn.phusa.store.lake.StageRequest;

/** From a file of the raw zone to checked rows in the staging area. */
@Component
final class Loading {

  private final FileStore files;
  private final Formats formats;
  private final Contracts contracts;
  private final Lake lake;
  private final Contents contents;
  private final WorkFolders folders;
  private final QuarantineFiles quarantine;

  Loading(
      FileStore files,
      Formats formats,
      Contents contents,
      Contracts contracts,
      Lake lake,
      WorkFolders folders,
      QuarantineFiles quarantine) {
    this.files = files;
    this.formats = formats;
    this.contents = contents;
    this.contracts = contracts;
    this.lake = lake;
    this.folders = folders;
    this.quarantine = quarantine;
  }

  /** Stages the rows of a run; rejected ones are in quarantine when this returns. */
  Loaded load(Run run, TableSource source) {
    var whole =
        contracts
            .find(run.dataset(), run.contractVersion())
            .orElseThrow(() -> new Problem(ContractCode.CONTRACT_MISSING, run.dataset()));
    var contract = mode(run) instanceof Mode.Remove(var key) ? whole.only(key) : whole;
    try {
      return stage(run, contract, source);
    } catch (Problem problem) {
      // The engine is strict; our own reader takes a file that turns out to be irregular further
      // on.
      if (problem.code() != LakeCode.SOURCE_UNREADABLE || !source.plain()) {
        throw problem;
      }
      return stage(run, contract, source.carefully());
    }
  }

  private Loaded stage(Run run, Contract contract, TableSource source) {
    try (var folder = folders.open(run.id())) {
      var came = files.load(run.file()).with(source.told());
      var file = contents.one(came, source.within(), folder.path());
      var relation =
          formats
              .byKey(source.format())
              .open(file, source.texts(texts(contract, source)), folder.path());
      var mode = mode(run);
      var outcome =
          lake.stage(
              new StageRequest(
                  new DatasetId(run.dataset()),
                  contract.schema(),
                  contracts.compile(contract, relation),
                  mode,
                  uniques(contract),
                  run.id()));
      outcome.rejected().ifPresent(rejected -> quarantine.keep(run.id(), rejected));
      return new Loaded(contract, mode, outcome);
    }
  }

  /** The columns of a table in the form of the file that the contract keeps as texts. */
  private static List<Integer> texts(Contract contract, TableSource source) {
    var texts =
        contract.columns().stream()
            .filter(column -> column.type() == ColumnType.TEXT)
            .map(column -> Fold.fold(column.source()))
            .collect(Collectors.toSet());
    var columns = source.shape().melt().isPresent() ? 0 : source.positions().size();
    return IntStream.range(0, columns)
        .filter(column -> texts.contains(Fold.fold(source.headers().get(column))))
        .boxed()
        .toList();
  }

  static Mode mode(Run run) {
    return switch (run.mode()) {
      case "replace" -> new Mode.Replace();
      case "upsert" -> new Mode.Upsert(run.key());
      case DraftWish.REMOVE -> new Mode.Remove(run.key());
      default -> new Mode.Append();
    };
  }

  private static List<List<String>> uniques(Contract contract) {
    var uniques = new ArrayList<List<String>>();
    uniques.add(contract.key());
    contract.columns().stream()
        .filter(Column::unique)
        .map(column -> List.of(column.id()))
        .filter(unique -> !unique.equals(contract.key()))
        .forEach(uniques::add);
    return uniques.stream().filter(unique -> !unique.isEmpty()).toList();
  }
}
