package vn.phusa.app.shell.postgres;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.phusa.app.shell.ShellSettings;
import vn.phusa.app.shell.inner.Preparation;
import vn.phusa.base.key.KeyFiles;
import vn.phusa.base.key.KeySettings;

/** Starts the embedded database while the house is still being read. */
class EarlyPostgres implements Preparation {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = Binder.get(context.getEnvironment());
    var settings = environment.bindOrCreate("phusa", ShellSettings.class);
    if (settings.database().url() == null
        && context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
      var begun =
          BegunPostgres.begin(
              settings, KeyFiles.of(environment.bindOrCreate("phusa.key", KeySettings.class)));
      beans.registerSingleton("begunPostgres", begun);
      beans.registerDisposableBean("begunPostgres", begun);
    }
  }
}
