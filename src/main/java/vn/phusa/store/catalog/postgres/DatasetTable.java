package vn.phusa.store.catalog.postgres;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.phusa.store.catalog.Dataset;
import vn.phusa.store.catalog.DatasetDraft;
import vn.phusa.store.catalog.Version;
import vn.phusa.store.lake.ColumnType;
import vn.phusa.store.lake.TableSchema;

/** Datasets and the words that they are described with. */
@Component
class DatasetTable {

  private final JdbcClient database;
  private final Clock clock;

  DatasetTable(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void save(DatasetDraft draft, String agencyName) {
    database
        .sql(
            """
            insert into catalog_dataset (slug, title, description, agency, agency_name, sector,
              keywords, keyword_text, licence, frequency, classification, source, created_at)
            values (:slug, :title, :description, :agency, :agencyName, :sector,
              :keywords, :keywordText, :licence, :frequency, :classification, :source, :now)
            on conflict (slug) do update set title = excluded.title,
              description = excluded.description, agency = excluded.agency,
              agency_name = excluded.agency_name, sector = excluded.sector,
              keywords = excluded.keywords, keyword_text = excluded.keyword_text,
              licence = excluded.licence, frequency = excluded.frequency,
              classification = excluded.classification, source = excluded.source
            """)
        .param("slug", draft.slug())
        .param("title", draft.title())
        .param("description", draft.description())
        .param("agency", draft.agency())
        .param("agencyName", agencyName)
        .param("sector", draft.sector())
        .param("keywords", draft.keywords().toArray(String[]::new))
        .param("keywordText", String.join(" ", draft.keywords()))
        .param("licence", draft.licence())
        .param("frequency", draft.frequency())
        .param("classification", draft.classification().name())
        .param("source", draft.source())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    learnWords(draft.slug());
  }

  /** In one order everywhere, so that two writers cannot wait for each other. */
  private void learnWords(String slug) {
    database
        .sql(
            """
            insert into catalog_word (word)
            select word from catalog_dataset, unnest(tsvector_to_array(words)) as word
            where slug = :slug order by word
            on conflict do nothing
            """)
        .param("slug", slug)
        .update();
  }

  Optional<Dataset> find(String slug) {
    return database
        .sql("select * from catalog_dataset where slug = :slug")
        .param("slug", slug)
        .query(DatasetRow::read)
        .optional();
  }

  /** In the order of the ids. */
  List<Dataset> byIds(List<Long> ids) {
    return database
        .sql(
            """
            select * from catalog_dataset where id = any(:ids) order by array_position(:ids, id)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .query(DatasetRow::read)
        .list();
  }

  /**
   * Takes over the counts of a version and what its columns are, unless a later one is there
   * already.
   */
  void renew(Version version, Optional<TableSchema> schema) {
    var geometry =
        schema.stream()
            .flatMap(known -> known.columns().stream())
            .anyMatch(column -> column.type() == ColumnType.GEOMETRY);
    database
        .sql(
            """
            update catalog_dataset
            set row_count = :rows, byte_count = :bytes, updated_at = :at, has_geometry = :geometry
            where slug = :slug and (updated_at is null or updated_at <= :at)
            """)
        .param("rows", version.rows())
        .param("bytes", version.bytes())
        .param("at", Timestamp.from(version.at()))
        .param("geometry", geometry)
        .param("slug", version.dataset())
        .update();
  }
}
