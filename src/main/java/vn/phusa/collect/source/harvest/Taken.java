package vn.phusa.collect.source.harvest;

import tools.jackson.databind.json.JsonMapper;
import vn.phusa.collect.source.inner.Calling;

/**
 * What was known of a file when it was taken last: the source's position.
 *
 * @param mark its state as the portal says it
 * @param file by what its server knows it again
 * @param catalogue by what the portal knows its catalogue again
 */
record Taken(String address, String mark, Calling.Known file, Calling.Known catalogue) {

  static final Taken NOTHING = new Taken("", "", Calling.Known.NOTHING, Calling.Known.NOTHING);

  static Taken of(String position) {
    return JsonMapper.shared().readValue(position, Taken.class);
  }

  String position() {
    return JsonMapper.shared().writeValueAsString(this);
  }
}
