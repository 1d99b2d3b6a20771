package vn.phusa.base.machine.web;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.phusa.base.journal.Entry;
import vn.phusa.base.journal.Journal;
import vn.phusa.base.machine.MachineCode;
import vn.phusa.base.machine.inner.Certificates;
import vn.phusa.base.machine.inner.Credential;
import vn.phusa.base.machine.inner.Credentials;
import vn.phusa.base.machine.inner.Kind;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.Machines;
import vn.phusa.base.machine.inner.Scope;
import vn.phusa.base.machine.inner.Secret;
import vn.phusa.base.machine.inner.Standings;
import vn.phusa.base.problem.Problem;

/** What stewards and operators do with machines; all of it is journalled. */
@Component
class Keeping {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Enough to change from one to the next without a gap. */
  private static final int AT_ONCE = 2;

  private final Machines machines;
  private final Credentials credentials;
  private final Standings standings;
  private final Journal journal;
  private final Clock clock;

  Keeping(
      Machines machines,
      Credentials credentials,
      Standings standings,
      Journal journal,
      Clock clock) {
    this.machines = machines;
    this.credentials = credentials;
    this.standings = standings;
    this.journal = journal;
    this.clock = clock;
  }

  List<Machine> all() {
    return machines.all();
  }

  Optional<Machine> find(String id) {
    return machines.find(id);
  }

  Machine load(String id) {
    return machines.find(id).orElseThrow(() -> new Problem(MachineCode.MACHINE_MISSING, id));
  }

  List<Credential> credentials(String machine) {
    return credentials.of(machine);
  }

  /** Adds one or changes all of one. */
  @Transactional
  void save(Machine machine, String action, String by) {
    machines.save(machine, by);
    var facts = new HashMap<String, String>();
    facts.put("agency", machine.agency());
    facts.put("owner", machine.owner());
    facts.put("scopes", new TreeSet<>(machine.scopes()).toString());
    facts.put("datasets", new TreeSet<>(machine.datasets()).toString());
    facts.put("networks", new TreeSet<>(machine.networks()).toString());
    facts.put("endsOn", machine.endsOn().toString());
    journal.append(new Entry(by, action, machine.id(), facts));
  }

  /** A new key or secret, to be shown once; an older one holds beside it. */
  @Transactional
  Secret make(Kind kind, Machine machine, Set<Scope> scopes, String by) {
    var secret = Secret.fresh(machine);
    add(kind, machine, secret.hash(), secret.hint(), scopes, machine.endsOn(), by);
    return secret;
  }

  /** A certificate holds no longer than its machine. */
  @Transactional
  void add(X509Certificate certificate, Machine machine, String by) {
    var hash = Certificates.hash(certificate);
    if (credentials.certificate(hash).isPresent()) {
      throw new Problem(MachineCode.MACHINE_INVALID, "certificate", hash);
    }
    var last = LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZONE);
    var end = last.isBefore(machine.endsOn()) ? last : machine.endsOn();
    var subject = certificate.getSubjectX500Principal().getName();
    add(Kind.CERTIFICATE, machine, hash, subject, machine.scopes(), end, by);
  }

  private void add(
      Kind kind,
      Machine machine,
      String hash,
      String hint,
      Set<Scope> scopes,
      LocalDate end,
      String by) {
    var today = standings.today();
    var held =
        credentials.of(machine.id()).stream()
            .filter(known -> known.kind() == kind && known.holdsOn(today))
            .count();
    if (held >= AT_ONCE) {
      throw new Problem(MachineCode.CREDENTIALS_ENOUGH, held, machine.id());
    }
    var credential =
        new Credential(
            UUID.randomUUID().toString(),
            machine.id(),
            kind,
            hash,
            hint,
            scopes,
            clock.instant(),
            by,
            end,
            Optional.empty(),
            Optional.empty());
    credentials.add(credential);
    record(by, "machine.credential.added", credential);
  }

  @Transactional
  void end(String machine, String credential, String by) {
    var known =
        credentials.of(machine).stream()
            .filter(one -> one.id().equals(credential))
            .findFirst()
            .orElseThrow(() -> new Problem(MachineCode.CREDENTIAL_MISSING, credential));
    credentials.end(credential, clock.instant());
    record(by, "machine.credential.ended", known);
  }

  private void record(String by, String action, Credential credential) {
    var facts =
        Map.of(
            "kind", credential.kind().name(),
            "credential", credential.id(),
            "hint", credential.hint(),
            "scopes", new TreeSet<>(credential.scopes()).toString(),
            "endsOn", credential.endsOn().toString());
    journal.append(new Entry(by, action, credential.machine(), facts));
  }
}
