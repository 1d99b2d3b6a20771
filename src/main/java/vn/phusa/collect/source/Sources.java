package vn.phusa.collect.source;

import java.util.List;
import java.util.Map;
import vn.phusa.base.access.Principal;

/**
 * The sources that there are. Officers look after those of their own agency's datasets, stewards
 * after all; the caller has been let in.
 */
public interface Sources {

  List<Connector> connectors();

  /**
   * Tries the connection and keeps the source, not yet active.
   *
   * @param fields of the connector's form; secrets are sealed
   * @throws vn.phusa.base.problem.Problem a {@link SourceCode} that says what is wrong; nothing is
   *     kept then
   */
  Source connect(String connector, String title, Map<String, String> fields, Principal owner);

  /**
   * Tries other settings and keeps them; a secret that is left empty stays if nothing else has
   * changed.
   *
   * @throws vn.phusa.base.problem.Problem a {@link SourceCode}; nothing is changed then
   */
  Source reconnect(String id, Map<String, String> fields, Principal by);

  /** What can be taken, from the source itself. */
  List<Offer> browse(String id);

  /**
   * Says what is taken, into which dataset and when; the timetable runs from now on, in the name of
   * whoever says so.
   */
  Source schedule(Source wanted, Principal by);

  /** As {@link #reconnect(String, Map, Principal)}, when it still is as the caller has seen it. */
  Source reconnect(Watched seen, Map<String, String> fields, Principal by);

  /** As {@link #schedule(Source, Principal)}, when it still is as the caller has seen it. */
  Source schedule(Watched seen, Source wanted, Principal by);

  /** By title, without those that were removed. */
  List<Watched> all();

  /**
   * Also one that was removed.
   *
   * @throws vn.phusa.base.problem.Problem {@link SourceCode#SOURCE_MISSING}
   */
  Watched load(String id);

  /** The newest first. */
  List<Handed> handed(String id, int limit);

  /** Looks into a source as soon as may be. */
  void fetchNow(String id, Principal by);

  /** Lets its timetable rest; what it has brought stays. */
  void pause(String id, Principal by);

  /** Lets its timetable run again. */
  void resume(String id, Principal by);

  /**
   * Gives a source up: its timetable ends and its secrets are gone; what it has brought, and the
   * record of it, stay. Once more does nothing.
   */
  void remove(String id, Principal by);
}
