package vn.phusa.base.access;

/** What a person may do. */
public enum Role {
  /** Brings data in for the own agency and describes it. */
  OFFICER,
  /** Approves, classifies and watches for every agency. */
  STEWARD,
  /** Reads everything that an agency shares within the province; changes nothing. */
  LEADER,
  /** Runs the installation: people, settings. Implies nothing about data. */
  OPERATOR,
  /** Looks at the journal: who did and who read what. Implies nothing about data. */
  AUDITOR,
  /**
   * Decides, besides bringing data in, on what others of the own agency have brought in; never on
   * the own.
   */
  APPROVER,
  /**
   * Answers for programs that call the API, and keeps the keys of the own ones. Implies nothing
   * about data.
   */
  DEVELOPER
}
