package vn.phusa.base.register.inner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.DataOfficer;

/**
 * An agency in its tree.
 *
 * @param depth how many stand above it
 */
public record Branch(Agency agency, int depth, List<DataOfficer> officers) {

  public Branch {
    officers = List.copyOf(officers);
  }

  /** Somebody of the agency itself answers for its data. */
  public boolean hasOwn() {
    return officers.stream().anyMatch(officer -> officer.agency().code().equals(agency.code()));
  }

  /** What the tree asks about each agency. */
  public interface Officers {
    List<DataOfficer> of(Agency agency);
  }

  /** The tree as lines, each below its parent; whose parent is not among them stands on top. */
  public static List<Branch> tree(List<Agency> agencies, Officers officers) {
    var codes = agencies.stream().map(Agency::code).collect(Collectors.toSet());
    var lines = new ArrayList<Branch>();
    agencies.stream()
        .filter(agency -> agency.parent().filter(codes::contains).isEmpty())
        .forEach(top -> add(top, 0, agencies, officers, lines));
    return lines;
  }

  private static void add(
      Agency agency, int depth, List<Agency> all, Officers officers, List<Branch> lines) {
    lines.add(new Branch(agency, depth, officers.of(agency)));
    all.stream()
        .filter(below -> below.parent().filter(agency.code()::equals).isPresent())
        .forEach(below -> add(below, depth + 1, all, officers, lines));
  }
}
