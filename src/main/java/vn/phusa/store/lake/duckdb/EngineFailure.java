package vn.phusa.store.lake.duckdb;

import java.sql.SQLException;
import java.util.Locale;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.lake.LakeCode;

/** Which code a failure of the engine gets, by the way that its message begins. */
final class EngineFailure {

  private static final String SILENT = "Invalid result set";

  private EngineFailure() {}

  static Problem problem(SQLException failure) {
    var line = firstLine(failure);
    return new Problem(failure, code(line), line);
  }

  /** Whether the driver says only that something went wrong while rows were streamed. */
  static boolean isSilent(SQLException failure) {
    return firstLine(failure).endsWith(SILENT);
  }

  private static LakeCode code(String line) {
    if (full(line)) {
      return LakeCode.STORAGE_FULL;
    }
    if (line.startsWith("Out of Memory")) {
      return LakeCode.MEMORY_EXCEEDED;
    }
    return unreadable(line) && !line.endsWith(SILENT)
        ? LakeCode.SOURCE_UNREADABLE
        : LakeCode.ENGINE_FAILED;
  }

  private static boolean full(String line) {
    var lower = line.toLowerCase(Locale.ROOT);
    return lower.contains("no space left")
        || lower.contains("disk quota exceeded")
        || lower.contains("max_temp_directory_size")
        || lower.contains("failed to offload");
  }

  private static boolean unreadable(String line) {
    return line.startsWith("Invalid Input")
        || line.startsWith("Conversion")
        || line.startsWith("IO ")
        || line.startsWith("Out of Range")
        || line.startsWith("Invalid Error")
        || line.startsWith("Invalid unicode")
        || line.startsWith("CSV Error")
        || line.startsWith("Serialization")
        || line.startsWith("TransactionContext Error: Failed to commit: Invalid");
  }

  private static String firstLine(SQLException failure) {
    var message = failure.getMessage();
    if (message == null) {
      return failure.getClass().getSimpleName();
    }
    return message
        .replaceFirst("^java\\.sql\\.SQLException: ", "")
        .lines()
        .findFirst()
        .orElse("")
        .strip();
  }
}
