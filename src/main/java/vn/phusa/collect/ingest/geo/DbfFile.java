package vn.phusa.collect.ingest.geo;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.phusa.base.problem.Problem;
import vn.phusa.collect.ingest.IngestCode;
import vn.phusa.collect.ingest.Note;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.CellForm;
import vn.phusa.store.lake.ColumnType;

/** A DBF file: its fields, and its records as texts. Deleted ones are counted and left out. */
final class DbfFile {

  private static final int LEARNT = 5_000;
  private static final int MOST_FIELDS = 2_000;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final Path path;
  private final String name;
  private final List<Field> fields;
  private final List<String> leftOut = new ArrayList<>();
  private final DbfText text;

  /**
   * @param index in the records
   */
  private record Field(int index, String name, DBFDataType type, int decimals) {}

  /** Takes the records. */
  interface Records {
    /**
     * @param number of the record in the file, from 1
     * @param values one for each field; null for one that was deleted
     * @return false when no more are wanted
     */
    boolean take(long number, @Nullable List<String> values);
  }

  /**
   * @param file whose name messages have, and what somebody has said of it
   */
  DbfFile(Path path, SourceFile file) throws IOException {
    this.path = path;
    this.name = file.name();
    var header = header();
    this.fields = fields();
    var sample = new DbfText.Sample(file.told());
    raw((number, values) -> {
      for (var column = 0; values != null && column < fields.size(); column++) {
        if (values[fields.get(column).index()] instanceof String given) {
          sample.add(column, given);
        }
      }
      return number < LEARNT;
    });
    this.text = sample.read(DbfText.said(path, header.language()));
  }

  private DbfHeader header() throws IOException {
    try (var in = Files.newInputStream(path)) {
      var head = in.readNBytes(256);
      if (!DbfHeader.fits(head)) {
        throw corrupt(null, 0);
      }
      var header = DbfHeader.of(head);
      if (Files.size(path) < header.size()) {
        var whole = Math.max(0, Files.size(path) - header.length()) / header.width();
        throw corrupt(null, whole + 1);
      }
      return header;
    }
  }

  private DBFReader reader() throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    try {
      return new DBFReader(in, StandardCharsets.ISO_8859_1, true);
    } catch (RuntimeException broken) {
      in.close();
      throw corrupt(broken, 0);
    }
  }

  /** The first is the reader's own and says whether a record is deleted. */
  private List<Field> fields() throws IOException {
    try (var reader = reader()) {
      return fields(reader);
    } catch (IndexOutOfBoundsException | NullPointerException broken) {
      throw corrupt(broken, 0);
    }
  }

  private List<Field> fields(DBFReader reader) {
    if (reader.getFieldCount() > MOST_FIELDS) {
      throw new Problem(IngestCode.TOO_MANY_COLUMNS, name, MOST_FIELDS);
    }
    var found = new ArrayList<Field>();
    var taken = new HashSet<String>();
    for (var index = 1; index < reader.getFieldCount(); index++) {
      var field = reader.getField(index);
      var wished = field.getName().strip().isEmpty() ? "C" + index : field.getName().strip();
      var own = wished;
      for (var number = 2; !taken.add(own); number++) {
        own = wished + " (" + number + ")";
      }
      switch (field.getType()) {
        case MEMO, BINARY, BLOB, GENERAL_OLE, PICTURE, VARBINARY, UNKNOWN -> leftOut.add(own);
        case NULL_FLAGS -> {}
        default -> found.add(new Field(index, own, field.getType(), field.getDecimalCount()));
      }
    }
    return found;
  }

  private interface Raw {
    boolean take(long number, @Nullable Object @Nullable [] values);
  }

  private void raw(Raw taker) throws IOException {
    var number = 0L;
    try (var reader = reader()) {
      for (var row = reader.nextRecord(); row != null; row = reader.nextRecord()) {
        var deleted = Boolean.TRUE.equals(row[0]);
        if (!taker.take(++number, deleted ? null : row)) {
          return;
        }
      }
    } catch (Problem known) {
      throw known;
    } catch (RuntimeException broken) {
      throw corrupt(broken, number + 1);
    }
  }

  void each(Records records) throws IOException {
    raw((number, values) -> records.take(number, values == null ? null : texts(values)));
  }

  private List<String> texts(@Nullable Object[] values) {
    var texts = new ArrayList<String>(fields.size());
    for (var column = 0; column < fields.size(); column++) {
      texts.add(text(column, values[fields.get(column).index()]));
    }
    return texts;
  }

  private String text(int column, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String given -> text.read(column, given.replace("\0", "").stripTrailing());
      case Date date -> moment(date);
      case BigDecimal number -> number(column, number.toPlainString());
      case Double number -> number(column, CellForm.plain(number));
      case Float number -> number(column, CellForm.plain(number));
      default -> value.toString();
    };
  }

  /** Where the file says that a field has decimals nothing else can be meant. */
  private String number(int column, String number) {
    return type(fields.get(column)) == null ? CellForm.unmistakable(number) : number;
  }

  /** The library reckons in the zone of the machine. */
  private static String moment(Date date) {
    var moment = LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault());
    var midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight ? moment.toLocalDate().toString() : MOMENT.format(moment);
  }

  private Problem corrupt(@Nullable Throwable cause, long record) {
    return new Problem(cause, IngestCode.FILE_CORRUPT, name, record);
  }

  List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  String charset() {
    return text.name();
  }

  /** What is to be said of the file once its records were read. */
  List<Note> notes(long deleted) {
    var notes = new ArrayList<Note>();
    var types = new ArrayList<String>();
    for (var field : fields) {
      var type = type(field);
      if (type != null) {
        types.add(field.name());
        types.add(type.name());
      }
    }
    if (!types.isEmpty()) {
      notes.add(new Note("typedColumns", types));
    }
    if (deleted > 0) {
      notes.add(new Note("deletedRecords", List.of(String.valueOf(deleted))));
    }
    if (!leftOut.isEmpty()) {
      notes.add(new Note("memoLeftOut", List.of(String.join(", ", leftOut))));
    }
    notes.addAll(text.old().notes());
    var columns = IntStream.range(0, fields.size()).boxed().toList();
    notes.addAll(text.old().columnNotes(columns, names()));
    return notes;
  }

  /** Whole numbers may be codes; what they are is seen from their values. */
  private static @Nullable ColumnType type(Field field) {
    return switch (field.type()) {
      case DATE -> ColumnType.DATE;
      case LOGICAL -> ColumnType.BOOLEAN;
      case TIMESTAMP, TIMESTAMP_DBASE7 -> ColumnType.TIMESTAMP;
      case NUMERIC, FLOATING_POINT, CURRENCY -> field.decimals() > 0 ? ColumnType.DECIMAL : null;
      default -> null;
    };
  }
}
