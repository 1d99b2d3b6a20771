package vn.phusa.base.machine.web;

import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.WayIn;
import vn.phusa.base.machine.inner.BearerProof;
import vn.phusa.base.machine.inner.Machines;
import vn.phusa.base.machine.inner.Standings;

/** Keys, tokens and certificates below {@code /api}; machines have no pages. */
@Component
class MachineWay implements WayIn {

  private final MachineFilter filter;

  MachineWay(
      List<BearerProof> bearers,
      CertificateProof certificate,
      Machines machines,
      Standings standings) {
    this.filter = new MachineFilter(bearers, certificate, machines, standings);
  }

  @Override
  public void onApi(HttpSecurity http) {
    http.csrf(csrf -> csrf.ignoringRequestMatchers(CertificateProof::comesAlong))
        .addFilterBefore(filter, BasicAuthenticationFilter.class);
  }
}
