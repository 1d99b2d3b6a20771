package vn.phusa.base.account.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;
import vn.phusa.base.access.WayIn;

/** The page to sign in with id and password. */
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
}
