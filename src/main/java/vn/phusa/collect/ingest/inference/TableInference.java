package vn.phusa.collect.ingest.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.phusa.collect.ingest.ColumnProposal;
import vn.phusa.collect.ingest.Found;
import vn.phusa.collect.ingest.Inference;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.Proposal;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.Engine;

/** Proposes a table from one census of all its values. */
@Component
final class TableInference implements Inference {

  private final Engine engine;

  TableInference(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Proposal propose(Found found, Relation relation) {
    return engine.use(duck -> propose(duck, found, relation));
  }

  private static Proposal propose(DSLContext duck, Found found, Relation relation) {
    var subjects = subjects(found, relation, new Census(duck).take(relation));
    var columns = columns(found, subjects);
    var types = columns.stream().map(proposal -> proposal.column().type()).toList();
    var keys =
        new KeySearch(duck, relation, subjects, types)
            .keys().stream().map(key -> ids(columns, key)).toList();
    var required = keys.isEmpty() ? List.<String>of() : keys.getFirst();
    return new Proposal(
        found.source(),
        TableTitle.of(found),
        columns.stream().map(column -> required(column, required)).toList(),
        keys,
        found.sample(),
        columns.stream()
            .mapToDouble(ColumnProposal::certainty)
            .reduce(found.certainty(), Math::min),
        found.notes().stream().filter(note -> !note.key().equals(Note.OLD_COLUMN)).toList());
  }

  private static List<Subject> subjects(Found found, Relation relation, List<Evidence> columns) {
    var setting = Setting.of(found, columns);
    var known = KnownTypes.of(found);
    return IntStream.range(0, columns.size())
        .mapToObj(
            column -> subject(relation.headers().get(column), columns.get(column), setting, known))
        .toList();
  }

  private static Subject subject(
      String header, Evidence evidence, Setting setting, Map<String, ColumnType> known) {
    return new Subject(
        Heading.of(header), evidence, setting, Optional.ofNullable(known.get(header)));
  }

  private static List<ColumnProposal> columns(Found found, List<Subject> subjects) {
    var ids = ColumnIds.of(subjects.stream().map(subject -> subject.heading().label()).toList());
    var inference = new ColumnInference(found.title());
    var columns = new ArrayList<ColumnProposal>();
    for (var subject : subjects) {
      var position = columns.size();
      var proposal = inference.propose(ids.get(position), subject, examples(found, position));
      columns.add(read(proposal, found));
    }
    return columns;
  }

  /** What was an old encoding in a column is told beside it. */
  private static ColumnProposal read(ColumnProposal proposal, Found found) {
    var header = proposal.column().source();
    var reasons =
        found.notes().stream()
            .filter(note -> note.key().equals(Note.OLD_COLUMN))
            .filter(note -> note.values().getFirst().equals(header));
    return new ColumnProposal(
        proposal.column(),
        proposal.certainty(),
        Stream.concat(proposal.reasons().stream(), reasons).toList(),
        proposal.examples());
  }

  private static List<String> examples(Found found, int column) {
    return found.sample().stream()
        .filter(row -> row.size() > column)
        .map(row -> row.get(column))
        .filter(value -> !value.isBlank())
        .distinct()
        .limit(5)
        .toList();
  }

  private static List<String> ids(List<ColumnProposal> columns, List<Integer> positions) {
    return positions.stream().map(position -> columns.get(position).column().id()).toList();
  }

  private static ColumnProposal required(ColumnProposal proposal, List<String> key) {
    var column = proposal.column();
    if (!key.contains(column.id())) {
      return proposal;
    }
    var needed =
        new Column(
            column.id(),
            column.label(),
            column.source(),
            column.description(),
            column.type(),
            true,
            key.size() == 1,
            column.unit(),
            column.form(),
            column.rules());
    return new ColumnProposal(
        needed, proposal.certainty(), proposal.reasons(), proposal.examples());
  }
}
