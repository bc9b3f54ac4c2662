package no.byrutine.benchmarks.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Sends one call again and again from one thread, so that it takes little of the machine that the
 * server under load runs on too. Everything is done on that thread; nothing is locked.
 */
final class Load implements AutoCloseable {

  /** As many as the server can have under way; more would only queue. */
  private static final int CONNECTIONS = 16;

  private static final int MOST_CONNECTIONS_AT_A_RATE = 128;

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
  private final HttpClient http =
      vertx.createHttpClient(
          new HttpClientOptions()
              .setMaxPoolSize(MOST_CONNECTIONS_AT_A_RATE)
              .setKeepAliveTimeout(120));
  private final RequestOptions address;
  private final Buffer body;

  Load(Call call) {
    address =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(call.address().toString())
            .putHeader("Content-Type", "application/json");
    body = Buffer.buffer(call.body());
  }

  /** As many calls as the server takes: each connection sends its next when it has its answer. */
  Measured closed(Duration time) {
    Round round = new Round(time);
    vertx.runOnContext(
        start -> {
          for (int i = 0; i < CONNECTIONS; i++) {
            again(round);
          }
        });
    return round.measured();
  }

  /**
   * So many calls a second, whatever the server makes of them. A call's time counts from when it
   * should have been sent, so that a server that stops for a while cannot hide it.
   */
  Measured atRate(double perSecond, Duration time) {
    Round round = new Round(time);
    long start = System.nanoTime();
    long[] sent = {0};
    vertx.setPeriodic(
        1,
        timer -> {
          if (round.over()) {
            vertx.cancelTimer(timer);
            round.end();
            return;
          }
          long due = (long) ((System.nanoTime() - start) * perSecond / 1e9);
          for (; sent[0] < due; sent[0]++) {
            send(round, start + (long) (sent[0] * 1e9 / perSecond), () -> {});
          }
        });
    return round.measured();
  }

  private void again(Round round) {
    if (!round.over()) {
      send(round, System.nanoTime(), () -> again(round));
    }
  }

  private void send(Round round, long from, Runnable next) {
    http.request(address)
        .compose(this::sent)
        .onComplete(
            status -> {
              round.answered(from, status.succeeded() && status.result() == 200);
              next.run();
            });
  }

  /** The status, when the whole answer has come. */
  private Future<Integer> sent(HttpClientRequest request) {
    return request
        .send(body)
        .compose(response -> response.body().map(whole -> response.statusCode()));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** One measurement while it goes on. */
  private static final class Round {

    private final Histogram microseconds = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
    private final CompletableFuture<Measured> end = new CompletableFuture<>();
    private final long start = System.nanoTime();
    private final long nanos;
    private long faults;

    Round(Duration time) {
      nanos = time.toNanos();
    }

    boolean over() {
      return System.nanoTime() - start >= nanos;
    }

    /** What comes after the end was sent before it, and counts neither as answered nor as lost. */
    void answered(long from, boolean well) {
      if (over()) {
        end();
      } else if (well) {
        microseconds.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - from));
      } else {
        faults++;
      }
    }

    void end() {
      if (!end.isDone()) {
        end.complete(new Measured(microseconds, faults, (System.nanoTime() - start) / 1e9));
      }
    }

    Measured measured() {
      return end.join();
    }
  }
}
