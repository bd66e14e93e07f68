package dev.impulse.store.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.impulse.store.Claims;
import dev.impulse.store.Claims.Claim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the claims of messages promise. */
public abstract class ClaimsTck {

  private Claims claims;

  /** Claims of which there are none yet. */
  protected abstract Claims noClaims();

  @BeforeEach
  void open() {
    claims = noClaims();
  }

  @Test
  void theFirstClaimIsNew() {
    assertThat(claims.claim("f/1", "t1")).isEqualTo(new Claim.New());
    assertThat(claims.claim("f/2", "t1")).isEqualTo(new Claim.New());
  }

  @Test
  void aLaterClaimLearnsWhoseTheFirstWas() {
    claims.claim("f/1", "t1");

    assertThat(claims.claim("f/1", "t2")).isEqualTo(new Claim.Unconfirmed("t1"));
    assertThat(claims.claim("f/1", "t1")).isEqualTo(new Claim.Unconfirmed("t1"));
  }

  @Test
  void aMessageThatWasSentStaysSent() {
    claims.claim("f/1", "t1");
    claims.confirm("f/1");
    claims.confirm("f/1");
    claims.uncertain("f/1", "the connection was lost");

    assertThat(claims.claim("f/1", "t2")).isEqualTo(new Claim.Confirmed());
    assertThat(claims.uncertain()).isEmpty();
  }

  @Test
  void aClaimThatIsGivenBackIsNewAgain() {
    claims.claim("f/1", "t1");
    claims.release("f/1");
    claims.release("f/2");

    assertThat(claims.claim("f/1", "t2")).isEqualTo(new Claim.New());
  }

  @Test
  void whatWasSentIsNotGivenBack() {
    claims.claim("f/1", "t1");
    claims.confirm("f/1");
    claims.release("f/1");

    assertThat(claims.claim("f/1", "t2")).isEqualTo(new Claim.Confirmed());
  }

  @Test
  void anUncertainMessageIsListedUntilItIsKnownToHaveBeenSent() {
    claims.claim("f/1", "t1");
    claims.claim("f/ö 2", "t1");
    claims.uncertain("f/1", "the connection was lost");
    claims.uncertain("f/1", "and again");
    claims.uncertain("f/ö 2", "the connection was lost");

    assertThat(claims.uncertain()).containsExactlyInAnyOrder("f/1", "f/ö 2");
    assertThat(claims.claim("f/1", "t2")).isEqualTo(new Claim.Unconfirmed("t1"));

    claims.confirm("f/1");
    assertThat(claims.uncertain()).containsExactly("f/ö 2");
  }
}
