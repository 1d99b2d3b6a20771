package vn.phusa.base.register.inner;

import java.util.List;

/**
 * The minimum requirements for digital platforms (Nghị định 224/2026/NĐ-CP, Điều 27, khoản 3), and
 * how this edition of the software stands with each, whatever an installation adds.
 */
public enum Minimum {
  CONNECTION("a", State.PARTLY, "/docs/api", "/api/v1/openapi.json"),
  BACKUP("b", State.NOT_YET),
  AVAILABILITY("c", State.PARTLY, "/actuator/health"),
  LOGS("d", State.MET),
  ACCESSIBILITY("đ", State.PARTLY),
  USER_CENTRED("e", State.PARTLY, "/", "/datasets"),
  DATA_CENTRED("g", State.PARTLY, "/datasets", "/agencies", "/units");

  /** How far it is met. */
  public enum State {
    MET("green"),
    PARTLY("yellow"),
    NOT_YET("red");

    private final String colour;

    State(String colour) {
      this.colour = colour;
    }

    public String colour() {
      return colour;
    }
  }

  private final String point;
  private final State state;
  private final List<String> evidence;

  Minimum(String point, State state, String... evidence) {
    this.point = point;
    this.state = state;
    this.evidence = List.of(evidence);
  }

  /** The letter of its point in the article. */
  public String point() {
    return point;
  }

  public State state() {
    return state;
  }

  /** Addresses where anyone can see it. */
  public List<String> evidence() {
    return evidence;
  }
}
