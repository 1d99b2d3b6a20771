package vn.phusa.base.machine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.phusa.base.access.SignedIn;
import vn.phusa.base.machine.MachineCode;
import vn.phusa.base.machine.inner.BearerProof;
import vn.phusa.base.machine.inner.Machine;
import vn.phusa.base.machine.inner.Machines;
import vn.phusa.base.machine.inner.Proof;
import vn.phusa.base.machine.inner.Standings;
import vn.phusa.base.problem.Problem;
import vn.phusa.base.problem.Problems;

/** Lets machines in below {@code /api}; what proves nothing is left to the filters that follow. */
final class MachineFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final List<BearerProof> bearers;
  private final CertificateProof certificate;
  private final Machines machines;
  private final Standings standings;

  MachineFilter(
      List<BearerProof> bearers,
      CertificateProof certificate,
      Machines machines,
      Standings standings) {
    this.bearers = List.copyOf(bearers);
    this.certificate = certificate;
    this.machines = machines;
    this.standings = standings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      proof(request).ifPresent(proof -> letIn(proof, request.getRemoteAddr()));
    } catch (Problem refusal) {
      refuse(request, response, refusal);
      return;
    }
    chain.doFilter(request, response);
  }

  private Optional<Proof> proof(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return certificate.check(request);
    }
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    var bearer = header.substring(SCHEME.length()).strip();
    return bearers.stream().flatMap(kind -> kind.check(bearer).stream()).findFirst();
  }

  private void letIn(Proof proof, String address) {
    var machine =
        machines
            .find(proof.machine())
            .filter(standings::active)
            .orElseThrow(() -> new Problem(MachineCode.MACHINE_STOPPED, proof.machine()));
    if (!isInside(machine, address)) {
      throw new Problem(MachineCode.NETWORK_REFUSED, address, machine.id());
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(machine.id(), null, proof.scopes()), null, List.of()));
    SecurityContextHolder.setContext(context);
  }

  private static boolean isInside(Machine machine, String address) {
    return machine.networks().isEmpty()
        || machine.networks().stream()
            .anyMatch(network -> new IpAddressMatcher(network).matches(address));
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Problem refusal)
      throws IOException {
    if (refusal.code().status() == HttpStatus.UNAUTHORIZED.value()) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Phu Sa\", error=\"invalid_token\"");
    }
    Problems.send(request, response, refusal);
  }
}
