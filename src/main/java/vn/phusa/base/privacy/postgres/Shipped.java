package vn.phusa.base.privacy.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Brings the lists, time limits and holidays that come with the product in before the first
 * request. Lists follow their edition; a limit or a holiday that is known already stays as it is.
 */
@Component
class Shipped implements SmartInitializingSingleton {

  private static final CsvSchema SCHEMA = CsvSchema.emptySchema().withHeader().withComments();

  private static final String ITEM =
      """
      insert into privacy_item (id, position, grade, place, vietnamese, english,
                                told_to_subjects, valid_from, valid_to)
      values (:id, :position, :grade, :place, :vietnamese, :english, :told::boolean,
              :from::date, nullif(:to, '')::date)
      on conflict (id) do update
      set position = excluded.position, grade = excluded.grade, place = excluded.place,
          vietnamese = excluded.vietnamese, english = excluded.english,
          told_to_subjects = excluded.told_to_subjects, valid_from = excluded.valid_from,
          valid_to = excluded.valid_to
      """;
  private static final String BASIS =
      """
      insert into privacy_basis (id, position, place, vietnamese, english, asks_consent,
                                 valid_from, valid_to)
      values (:id, :position, :place, :vietnamese, :english, :consent::boolean,
              :from::date, nullif(:to, '')::date)
      on conflict (id) do update
      set position = excluded.position, place = excluded.place, vietnamese = excluded.vietnamese,
          english = excluded.english, asks_consent = excluded.asks_consent,
          valid_from = excluded.valid_from, valid_to = excluded.valid_to
      """;
  private static final String LIMIT =
      """
      insert into privacy_time_limit (matter, step, amount, unit, valid_from, valid_to, subject)
      values (:matter, :step, :amount::int, :unit, :from::date, nullif(:to, '')::date, :subject)
      on conflict do nothing
      """;
  private static final String HOLIDAY =
      """
      insert into privacy_holiday (day, kind, name, source)
      values (:day::date, :kind, :name, :source)
      on conflict do nothing
      """;

  private final NamedParameterJdbcTemplate jdbc;

  Shipped(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    ship("data-items", ITEM);
    ship("bases", BASIS);
    ship("time-limits", LIMIT);
    ship("holidays", HOLIDAY);
  }

  private void ship(String name, String sql) {
    var position = 0;
    for (var line : lines(name)) {
      line.put("position", ++position);
      jdbc.update(sql, line);
    }
  }

  private static List<Map<String, Object>> lines(String name) {
    try (var file = new ClassPathResource("privacy/" + name + ".csv").getInputStream();
        MappingIterator<Map<String, Object>> lines =
            new CsvMapper().readerFor(Map.class).with(SCHEMA).readValues(file)) {
      return lines.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
