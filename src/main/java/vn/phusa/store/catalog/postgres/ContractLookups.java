package vn.phusa.store.catalog.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Protected;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.catalog.Catalog;
import vn.phusa.store.catalog.CatalogCode;
import vn.phusa.store.contract.DatasetOwners;
import vn.phusa.store.contract.ReferenceValues;
import vn.phusa.store.lake.AsOf;
import vn.phusa.store.lake.DatasetId;
import vn.phusa.store.lake.Filter;
import vn.phusa.store.lake.Lake;
import vn.phusa.store.lake.Query;

/** What contracts ask of the catalog: who owns a dataset, and which values a reference may take. */
@Component
final class ContractLookups implements DatasetOwners, ReferenceValues {

  private final Catalog catalog;
  private final Lake lake;
  private final Access access;

  ContractLookups(Catalog catalog, Lake lake, Access access) {
    this.catalog = catalog;
    this.lake = lake;
    this.access = access;
  }

  /** A dataset that the caller may not know of is as missing as one that is not there. */
  @Override
  public Protected load(String dataset) {
    var subject = catalog.load(dataset).subject();
    if (!access.mayRead(subject, access.current())) {
      throw new Problem(CatalogCode.DATASET_MISSING, dataset);
    }
    return subject;
  }

  @Override
  public List<String> values(String dataset, String column) {
    var subject = catalog.load(dataset).subject();
    if (lake.schema(new DatasetId(dataset)).isEmpty()) {
      return List.of();
    }
    var grant = access.grant(subject, access.system(), Use.UPKEEP);
    var values = new ArrayList<String>();
    try (var rows = lake.read(grant, distinct(column))) {
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        values.add(String.valueOf(row.get().getFirst()));
      }
    }
    if (values.size() > MOST) {
      throw new Problem(CatalogCode.REFERENCE_TOO_LARGE, dataset, column, MOST);
    }
    return values;
  }

  /** Groups by the column; one row more than is allowed tells that there are too many. */
  private static Query distinct(String column) {
    var present = new Filter.Not(new Filter.IsNull(new Filter.Operand.Property(column)));
    return new Query(
        List.of(new Query.Selected.Plain(column)),
        Optional.of(present),
        List.of(column),
        List.of(),
        MOST + 1L,
        0,
        new AsOf.Newest());
  }
}
