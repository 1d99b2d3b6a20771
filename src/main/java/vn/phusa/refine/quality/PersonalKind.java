package vn.phusa.refine.quality;

import vn.phusa.base.access.Sensitivity;

/** What a column may hold of persons, and how it is to be classed then. */
public enum PersonalKind {
  CITIZEN_NUMBER(Sensitivity.PERSONAL_BASIC),
  HEALTH_CARD(Sensitivity.PERSONAL_SENSITIVE),
  TAX_CODE(Sensitivity.PERSONAL_BASIC),
  EMAIL(Sensitivity.PERSONAL_BASIC),
  PHONE(Sensitivity.PERSONAL_BASIC),
  BANK_ACCOUNT(Sensitivity.PERSONAL_SENSITIVE),
  NAME(Sensitivity.PERSONAL_BASIC),
  BIRTH_DATE(Sensitivity.PERSONAL_BASIC),
  ADDRESS(Sensitivity.PERSONAL_BASIC);

  private final Sensitivity sensitivity;

  PersonalKind(Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
  }

  /** By Nghị định 356/2025/NĐ-CP Điều 3 and 4; a steward decides. */
  public Sensitivity sensitivity() {
    return sensitivity;
  }
}
