package vn.phusa.app.shell.frame;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Puts the libraries that mvnpm packs elsewhere beside the other WebJars, without versions. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

  private static final String PACKED = "classpath:/META-INF/resources/_static/";

  /** Pages that stand until another room brings its own: view controllers come after all others. */
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("shell/home");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    add(registry, "/webjars/echarts/**", PACKED + "echarts/6.0.0/");
    add(registry, "/webjars/inter/**", PACKED + "inter/5.2.5/");
  }

  private static void add(ResourceHandlerRegistry registry, String path, String place) {
    registry
        .addResourceHandler(path)
        .addResourceLocations(place)
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }
}
