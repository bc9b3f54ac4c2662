package no.byrutine.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** Starts the peer in Tomcat, the server that Spring comes with by default. */
public final class Peer {

  private Peer() {}

  /** Starts it on the port that the first argument names, and goes on until it is killed. */
  public static void main(String... arguments) throws Exception {
    Path folder = Files.createTempDirectory("peer");
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(Integer.parseInt(arguments[0]));
    Context context = tomcat.addContext("", folder.toString());
    AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
    spring.register(Web.class);
    Tomcat.addServlet(context, "spring", new DispatcherServlet(spring)).setLoadOnStartup(1);
    context.addServletMappingDecoded("/", "spring");
    tomcat.getConnector();
    tomcat.start();
    tomcat.getServer().await();
  }
}
