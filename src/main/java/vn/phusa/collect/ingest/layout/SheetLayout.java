package vn.phusa.collect.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.phusa.collect.ingest.Grid;
import vn.phusa.collect.ingest.Layout;
import vn.phusa.collect.ingest.Region;

/** Cuts a grid into its tables, then reads each one. */
@Component
class SheetLayout implements Layout {

  @Override
  public List<Region> regions(Grid grid) {
    var rows = Row.all(grid);
    if (rows.isEmpty()) {
      return List.of();
    }
    var blocks = Cuts.blocks(rows);
    var regions = new ArrayList<Region>();
    for (var index = 0; index < blocks.size(); index++) {
      var last = index == blocks.size() - 1;
      regions.add(new Reading(Block.of(blocks.get(index)), last).region());
    }
    return regions;
  }
}
