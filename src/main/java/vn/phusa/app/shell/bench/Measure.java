package vn.phusa.app.shell.bench;

import java.util.List;

/** One thing that can be measured. */
interface Measure {

  /** The name on the command line, as {@code ingest}. */
  String name();

  /** Takes the measure on a house that runs. */
  List<Figure> take(BenchHouse house);
}
