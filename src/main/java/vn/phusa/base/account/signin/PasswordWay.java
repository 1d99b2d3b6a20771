package vn.phusa.base.account.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.WayIn;

/** The page to sign in with id and password; scripts send both with each call. */
@Component
class PasswordWay implements WayIn {

  private final SignInOutcome outcome;

  PasswordWay(SignInOutcome outcome) {
    this.outcome = outcome;
  }

  @Override
  public void onPages(HttpSecurity http) {
    http.formLogin(form ->
        form.loginPage("/sign-in")
            .usernameParameter("id")
            .passwordParameter("password")
            .successHandler(outcome)
            .failureHandler(outcome)
            .permitAll());
  }

  @Override
  public void onApi(HttpSecurity http) {
    http.httpBasic(basic -> basic.authenticationDetailsSource(CallDetails::new));
  }
}
