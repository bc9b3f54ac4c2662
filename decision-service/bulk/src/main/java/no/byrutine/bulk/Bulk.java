package no.byrutine.bulk;

import no.byrutine.bulk.read.InputRefused;
import no.byrutine.bulk.report.LostLines;
import no.byrutine.bulk.write.OutputRefused;
import no.byrutine.in.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code byrutine-bulk}. */
@Command(
    name = "byrutine-bulk",
    mixinStandardHelpOptions = true,
    description = "Decides for everyone by a rule pack, on Apache Spark.",
    subcommands = {DecideCommand.class, GenerateCommand.class})
public final class Bulk implements Runnable {

  /** Done. */
  static final int DONE = 0;

  /** Done, and some lines were bad, which was asked to count as a failure. */
  static final int BAD_LINES = 1;

  /** Not begun: what was asked for cannot be done. */
  static final int USAGE = 2;

  /** Broken off, by Spark or the disk; the same command goes on from there. */
  static final int BROKEN_OFF = 3;

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs the command; the exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Bulk())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command))
        .execute(arguments);
  }

  private static int failed(Exception failure, CommandLine command) throws Exception {
    if (failure instanceof InputRefused
        || failure instanceof OutputRefused
        || failure instanceof BadInput) {
      command.getErr().println(failure.getMessage());
      return USAGE;
    }
    if (failure instanceof LostLines) {
      command.getErr().println(failure.getMessage());
      return BROKEN_OFF;
    }
    // Its message may have anything in it, so only what broke is told; Spark has logged where.
    command
        .getErr()
        .println(
            "Broken off by "
                + failure.getClass().getSimpleName()
                + ". Finished parts are kept: the same command goes on from there.");
    return BROKEN_OFF;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: decide or generate.");
  }
}
