package vn.phusa.collect.ingest.inference;

import java.util.HashMap;
import java.util.Map;
import vn.phusa.collect.ingest.Found;
import vn.phusa.store.lake.ColumnType;

/** The types that a file itself states, as the note {@code typedColumns} carries them. */
final class KnownTypes {

  private KnownTypes() {}

  /** By header. */
  static Map<String, ColumnType> of(Found found) {
    var types = new HashMap<String, ColumnType>();
    for (var note : found.notes()) {
      if (note.key().equals("typedColumns")) {
        for (var pair = 0; pair + 1 < note.values().size(); pair += 2) {
          types.put(note.values().get(pair), ColumnType.valueOf(note.values().get(pair + 1)));
        }
      }
    }
    return types;
  }
}
