package vn.phusa.store.contract.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.phusa.base.access.Access;
import vn.phusa.base.access.Use;
import vn.phusa.base.problem.Problem;
import vn.phusa.store.contract.Contract;
import vn.phusa.store.contract.ContractCode;
import vn.phusa.store.contract.Contracts;
import vn.phusa.store.contract.DatasetOwners;
import vn.phusa.store.contract.inner.Odcs;
import vn.phusa.store.contract.inner.SavedVersion;
import vn.phusa.store.contract.inner.VersionHistory;

/** The contract for programs: read by who may read the dataset, written by who may change it. */
@RestController
@RequestMapping("/api/v1/datasets/{slug}/contract")
class ContractApi {

  private static final int MOST_BYTES = (1 << 20) + 1;
  private static final MediaType YAML = MediaType.valueOf("application/yaml");

  private final Contracts contracts;
  private final VersionHistory history;
  private final Odcs odcs;
  private final DatasetOwners owners;
  private final Access access;

  ContractApi(
      Contracts contracts, VersionHistory history, Odcs odcs, DatasetOwners owners, Access access) {
    this.contracts = contracts;
    this.history = history;
    this.odcs = odcs;
    this.owners = owners;
    this.access = access;
  }

  record VersionEntry(int version, String savedBy, Instant savedAt, int columns) {}

  @GetMapping
  ResponseEntity<byte[]> read(
      @PathVariable String slug,
      @RequestHeader(name = "Accept", required = false) @Nullable String accept) {
    access.grant(owners.load(slug), Use.API);
    return answer(load(slug), accept);
  }

  @PutMapping
  ResponseEntity<byte[]> change(
      @PathVariable String slug,
      @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
      @RequestHeader(name = "Accept", required = false) @Nullable String accept,
      InputStream body)
      throws IOException {
    access.requireChange(owners.load(slug));
    var version = version(slug, seen);
    var yaml = new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    var contract = SentDocument.read(odcs, slug, yaml);
    return answer(history.saveOver(version, contract, access.current().id()), accept);
  }

  @GetMapping("/versions")
  List<VersionEntry> versions(@PathVariable String slug) {
    access.grant(owners.load(slug), Use.API);
    return history.history(slug).stream().map(ContractApi::entry).toList();
  }

  private static VersionEntry entry(SavedVersion saved) {
    return new VersionEntry(
        saved.contract().version(),
        saved.principal(),
        saved.at(),
        saved.contract().columns().size());
  }

  private Contract load(String slug) {
    return contracts.find(slug).orElseThrow(() -> new Problem(ContractCode.CONTRACT_MISSING, slug));
  }

  /** The version that the caller has seen; 0 for a dataset without a contract. */
  private int version(String slug, @Nullable String seen) {
    return Optional.ofNullable(seen)
        .map(text -> text.replace("\"", "").strip())
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .orElseThrow(() ->
            new Problem(
                ContractCode.VERSION_NEEDED,
                contracts.find(slug).map(Contract::version).orElse(0).toString()));
  }

  private ResponseEntity<byte[]> answer(Contract contract, @Nullable String accept) {
    var json = accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE);
    var text = json ? odcs.json(contract) : odcs.yaml(contract);
    return ResponseEntity.ok()
        .eTag(Integer.toString(contract.version()))
        .header("Vary", "Accept")
        .contentType(json ? MediaType.APPLICATION_JSON : YAML)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
