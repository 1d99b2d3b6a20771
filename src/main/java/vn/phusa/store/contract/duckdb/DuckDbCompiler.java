package vn.phusa.store.contract.duckdb;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import vn.phusa.store.contract.Column;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.Relation;
import vn.phusa.store.contract.Rule;
import vn.phusa.store.contract.inner.Compiler;
import vn.phusa.store.lake.StageRequest;

/**
 * One pass in levels: the texts as they come, the values that they become, missed references,
 * whether anything is wrong, and then what. Each level names its results, so that nothing is
 * computed twice; what only bad rows need is computed only for them.
 */
@Component
class DuckDbCompiler implements Compiler {

  private static final Field<Boolean> BAD = DSL.field(DSL.name("b"), SQLDataType.BOOLEAN);

  private final RowRules rowRules;
  private final References references;
  private final ContractCheck check;

  DuckDbCompiler(RowRules rowRules, References references, ContractCheck check) {
    this.rowRules = rowRules;
    this.references = references;
    this.check = check;
  }

  @Override
  public void check(Contract contract) {
    check.check(contract);
  }

  @Override
  public Select<?> compile(Contract contract, Relation relation) {
    var source = new Source(relation);
    var cells = cells(contract, relation);
    var quick = level(source.texts(), cells, Cell::readQuickly, "quick");
    var tidy = level(quick, cells, Cell::readTidily, "tidy");
    var values = level(tidy, cells, Cell::read, "read");
    var checks = new RowChecks(cells, rowRules.broken(contract, fields(cells)));
    var judged =
        DSL.select(DSL.asterisk(), checks.bad().as(BAD))
            .from(referred(cells, values))
            .asTable("judged");
    return DSL.select(cells.stream().map(cell -> cell.value().as(cell.column().id())).toList())
        .select(ifBad(checks.findings(), StageRequest.FINDINGS))
        .select(ifBad(source.raw(), StageRequest.RAW))
        .select(ifBad(source.line(), StageRequest.LINE))
        .from(judged);
  }

  /** Everything that the level below has, and one more field of each cell. */
  private static Table<?> level(
      Table<?> below, List<Cell> cells, Function<Cell, Field<?>> more, String name) {
    return DSL.select(DSL.asterisk())
        .select(cells.stream().map(more).toList())
        .from(below)
        .asTable(name);
  }

  private static List<Cell> cells(Contract contract, Relation relation) {
    var headers = new Headers(relation);
    return IntStream.range(0, contract.columns().size())
        .mapToObj(i -> cell(i, contract.columns().get(i), headers))
        .toList();
  }

  private static Cell cell(int index, Column column, Headers headers) {
    return new Cell(index, column, Readings.of(column), headers.find(column));
  }

  private static Map<String, Field<?>> fields(List<Cell> cells) {
    return cells.stream().collect(Collectors.toMap(cell -> cell.column().id(), Cell::value));
  }

  /** The values with, for each reference, whether it was missed; the same table without any. */
  private Table<?> referred(List<Cell> cells, Table<?> values) {
    var missed = cells.stream().flatMap(cell -> missed(cell).stream()).toList();
    return missed.isEmpty()
        ? values
        : DSL.select(DSL.asterisk()).select(missed).from(values).asTable("referred");
  }

  private List<Field<?>> missed(Cell cell) {
    return cell.column().rules().stream()
        .filter(Rule.Reference.class::isInstance)
        .map(Rule.Reference.class::cast)
        .<Field<?>>map(rule ->
            DSL.field(references.missed(cell.column(), rule, Duck.raw(cell.value())))
                .as(cell.missed()))
        .toList();
  }

  private static Field<String> ifBad(Field<String> text, String name) {
    return DSL.when(DSL.condition(BAD), text).as(name);
  }
}
