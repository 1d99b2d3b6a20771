package vn.phusa.app.shell.inner;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Something that a server begins before it has read its own configuration classes, because it takes
 * time. {@code META-INF/spring.factories} lists them.
 */
public interface Preparation
    extends ApplicationContextInitializer<ConfigurableApplicationContext> {}
