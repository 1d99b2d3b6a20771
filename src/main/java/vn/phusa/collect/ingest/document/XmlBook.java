package vn.phusa.collect.ingest.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.phusa.collect.ingest.SourceFile;
import vn.phusa.collect.ingest.inner.Book;
import vn.phusa.collect.ingest.inner.Line;
import vn.phusa.collect.ingest.inner.SafeXml;
import vn.phusa.collect.ingest.inner.Tab;

/** The sheets of an XML Spreadsheet; the text is read anew for each, nothing of it is kept. */
final class XmlBook implements Book {

  private final SourceFile file;
  private final List<Tab> tabs;

  XmlBook(SourceFile file) throws IOException {
    this.file = file;
    var frames = new Frames();
    walk(frames);
    this.tabs = frames.tabs();
  }

  @Override
  public List<Tab> tabs() {
    return tabs;
  }

  @Override
  public void read(Tab tab, RowReader reader) throws IOException {
    walk(new Rows(tab.index(), reader));
  }

  private void walk(XmlBookWalk.Sheets sheets) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      new XmlBookWalk(SafeXml.reader(in), sheets).walk();
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  @Override
  public void close() {}

  /** Takes what sheets there are, with what is merged and hidden in them. */
  private static final class Frames implements XmlBookWalk.Sheets {
    private final List<Tab> tabs = new ArrayList<>();
    private final List<Tab.Span> spans = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private String name = "";
    private long number;

    @Override
    public boolean begins(int index, String title) {
      name = title;
      return true;
    }

    @Override
    public void column(int column) {
      columns.add(column);
    }

    @Override
    public void row(long first, boolean isHidden) {
      number = first;
    }

    @Override
    public void cell(XmlBookWalk.Cell cell) {
      if (cell.across() > 0 || cell.down() > 0) {
        spans.add(
            new Tab.Span(
                number, number + cell.down(), cell.column(), cell.column() + cell.across()));
      }
    }

    @Override
    public boolean endRow() {
      return true;
    }

    @Override
    public void ends(boolean isHidden) {
      tabs.add(new Tab(tabs.size(), name, isHidden, spans, columns));
      spans.clear();
      columns.clear();
    }

    List<Tab> tabs() {
      return List.copyOf(tabs);
    }
  }

  /** Hands over the rows of one sheet. */
  private static final class Rows implements XmlBookWalk.Sheets {
    private final int wanted;
    private final RowReader reader;
    private final Line line = new Line();

    Rows(int wanted, RowReader reader) {
      this.wanted = wanted;
      this.reader = reader;
    }

    @Override
    public boolean begins(int index, String title) {
      return index == wanted;
    }

    @Override
    public void column(int column) {}

    @Override
    public void row(long first, boolean isHidden) {
      line.start(first, isHidden);
    }

    @Override
    public void cell(XmlBookWalk.Cell cell) {
      if (cell.number() && !cell.text().isEmpty()) {
        line.number(cell.column(), cell.text(), cell.mark());
      } else if (!cell.text().isEmpty() || cell.mark() != Line.Mark.PLAIN) {
        line.put(cell.column(), cell.text(), cell.mark());
        line.font(cell.column(), cell.font());
      }
    }

    @Override
    public boolean endRow() throws IOException {
      return line.width() == 0 || reader.take(line);
    }

    @Override
    public void ends(boolean isHidden) {}
  }
}
