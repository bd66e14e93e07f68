package dev.impulse.aws;

import dev.impulse.store.Claims;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * How far the messages of one function have come, in DynamoDB. Kept for ever: a message is sent
 * once for its business key however late its event comes again.
 */
record DynamoDbClaims(TableClient table, String function, InstantSource clock) implements Claims {

  private static final String TOKEN = "token";
  private static final String CLAIMED = "claimed";
  private static final String SENT = "sent";
  private static final String REASON = "reason";

  private static final Expression NOT_SENT = Expression.bare("attribute_not_exists(" + SENT + ")");

  @Override
  public Claim claim(String id, String token) {
    TableItem row = TableItem.at(pk(id)).text(TOKEN, token).text(CLAIMED, now());
    return table
        .putIf(Expression.ABSENT, row)
        .map(DynamoDbClaims::claimed)
        .orElseGet(Claim.New::new);
  }

  private static Claim claimed(TableItem there) {
    return there.has(SENT)
        ? new Claim.Confirmed()
        : new Claim.Unconfirmed(there.optionalText(TOKEN).orElse(""));
  }

  @Override
  public void release(String id) {
    table.deleteIf(NOT_SENT, pk(id));
  }

  @Override
  public void confirm(String id) {
    table.put(TableItem.at(pk(id)).text(SENT, now()));
  }

  /** Does nothing where the message is known to have been sent. */
  @Override
  public void uncertain(String id, String reason) {
    table.updateIf(
        NOT_SENT,
        pk(id),
        Expression.set(Map.of(REASON, reason, TableItem.GROUP, group(), TableItem.SORT, now())));
  }

  @Override
  public List<String> uncertain() {
    int prefix = pk("").length();
    return table
        .pending(Expression.isText(TableItem.GROUP, group()))
        .map(row -> row.pk().substring(prefix))
        .toList();
  }

  private String now() {
    return clock.instant().toString();
  }

  private String pk(String id) {
    return function + "/message/" + id;
  }

  private String group() {
    return function + "/uncertain";
  }
}
