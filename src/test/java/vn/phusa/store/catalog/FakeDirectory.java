package vn.phusa.store.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.phusa.base.directory.Agency;
import vn.phusa.base.directory.Directory;
import vn.phusa.base.directory.Reform;

/** Agencies that a test names. */
public final class FakeDirectory implements Directory {

  private final List<Agency> agencies = new ArrayList<>();

  public static FakeDirectory usual() {
    var directory = new FakeDirectory();
    directory.add("H61.03", "so-y-te", "Sở Y tế");
    directory.add("H61.03.01", "benh-vien-da-khoa", "Bệnh viện Đa khoa tỉnh");
    directory.add("H61.05", "so-giao-duc", "Sở Giáo dục và Đào tạo");
    directory.add("H61.07", "cuc-thong-ke", "Thống kê tỉnh");
    directory.add("H61.09", "so-nong-nghiep", "Sở Nông nghiệp và Môi trường");
    directory.add("H61.11", "so-van-hoa", "Sở Văn hóa, Thể thao và Du lịch");
    return directory;
  }

  public void add(String code, String slug, String name) {
    agencies.add(new Agency(code, slug, name, Optional.empty()));
  }

  @Override
  public List<Agency> agencies() {
    return List.copyOf(agencies);
  }

  @Override
  public Optional<Agency> findAgency(String code) {
    return agencies.stream().filter(agency -> agency.code().equals(code)).findFirst();
  }

  @Override
  public Optional<Agency> findAgencyBySlug(String slug) {
    return agencies.stream().filter(agency -> agency.slug().equals(slug)).findFirst();
  }

  @Override
  public Agency saveAgency(Agency agency, String principal) {
    agencies.add(agency);
    return agency;
  }

  @Override
  public List<Agency> agencies(LocalDate day) {
    return agencies();
  }

  @Override
  public void carryOut(Reform reform, String principal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Reform.Done> reforms(String code) {
    return List.of();
  }

  @Override
  public List<Agency> history(String code) {
    return findAgency(code).stream().toList();
  }

  @Override
  public List<Agency> successors(String code, LocalDate day) {
    return history(code);
  }
}
