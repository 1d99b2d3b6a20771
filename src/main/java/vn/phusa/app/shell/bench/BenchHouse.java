package vn.phusa.app.shell.bench;

import java.nio.file.Path;
import org.springframework.context.ApplicationContext;

/**
 * A house that was started to be measured.
 *
 * @param url where it answers
 * @param work an empty folder for files in between
 * @param rows how many rows the big table has
 */
public record BenchHouse(ApplicationContext beans, String url, Path work, long rows) {

  public <T> T bean(Class<T> type) {
    return beans.getBean(type);
  }
}
