package vn.phusa.share.portal;

import org.springframework.boot.SpringApplication;

/** Starts the portal between fakes, to be looked at: {@code http://localhost:18090}. */
final class PortalServer {

  private PortalServer() {}

  public static void main(String[] arguments) {
    var house = SpringApplication.run(PortalHouse.class, "--server.port=18090");
    house.getBean(Samples.class).fill();
  }
}
