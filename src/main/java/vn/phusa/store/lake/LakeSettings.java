package vn.phusa.store.lake;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the lake ({@code phusa.lake.*}).
 *
 * @param warehouse folder of the tables; {@code lake} below {@code phusa.dir} when nothing is said
 * @param memoryLimit what the engine may use outside the Java heap; by default a quarter of the
 *     machine's memory, at least 512 MB and at most 4 GB
 * @param threads threads of the engine; 0 for one a core
 * @param temp folder for what does not fit into memory; {@code .temp} in the warehouse when nothing
 *     is said
 * @param tempLimit what {@code temp} may grow to; by default nine tenths of the free disk
 * @param planCache snapshots whose lists of files are remembered
 */
@ConfigurationProperties("phusa.lake")
public record LakeSettings(
    @Nullable Path warehouse,
    @Nullable DataSize memoryLimit,
    @DefaultValue("0") int threads,
    @Nullable Path temp,
    @Nullable DataSize tempLimit,
    @DefaultValue("256") int planCache) {

  private static final DataSize LEAST = DataSize.ofMegabytes(512);
  private static final DataSize MOST = DataSize.ofGigabytes(4);

  /** Defaults with a warehouse in the given folder. */
  public static LakeSettings in(Path warehouse) {
    return new LakeSettings(warehouse, null, 0, null, null, 256);
  }

  /** The limit that holds: what is set, or what fits this machine. */
  public DataSize memory() {
    if (memoryLimit != null) {
      return memoryLimit;
    }
    var quarter = machineBytes() / 4;
    return DataSize.ofBytes(Math.clamp(quarter, LEAST.toBytes(), MOST.toBytes()));
  }

  private static long machineBytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : LEAST.toBytes() * 4;
  }
}
