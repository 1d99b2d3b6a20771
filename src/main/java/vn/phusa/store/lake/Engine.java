package vn.phusa.store.lake;

import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * DuckDB for work on files that are not yet in the lake: sniffing, inference, checks. It never
 * names a file of the warehouse; rows of the lake come through {@link Lake#read}.
 */
public interface Engine {

  /**
   * Runs work on a connection of its own. Memory, threads and temporary space are bounded by the
   * settings.
   *
   * @throws vn.phusa.base.problem.Problem {@link LakeCode#SOURCE_UNREADABLE}, {@link
   *     LakeCode#STORAGE_FULL} or {@link LakeCode#MEMORY_EXCEEDED} when the engine fails
   */
  <T> T use(Function<DSLContext, T> work);
}
