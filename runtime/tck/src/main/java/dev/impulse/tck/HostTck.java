package dev.impulse.tck;

import dev.impulse.Topology;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/**
 * The suite that every host passes: same inputs in the same order, same answers. Extend it by a
 * test class of the host, and leave the tests as they are.
 */
public abstract class HostTck {

  /** A host without any past that runs these functions. The suite closes it. */
  protected abstract TestHost host(Topology topology);

  /** What this host can do; of what is left out, the suite asserts the answer it gives instead. */
  protected Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Nested
  class Identities extends IdentityRules {
    Identities() {
      super(HostTck.this);
    }
  }

  @Nested
  class Declarations extends DeclarationRules {
    Declarations() {
      super(HostTck.this);
    }
  }

  @Nested
  class Duplicates extends DuplicateRules {
    Duplicates() {
      super(HostTck.this);
    }
  }

  @Nested
  class Order extends OrderRules {
    Order() {
      super(HostTck.this);
    }
  }

  @Nested
  class Parking extends ParkingRules {
    Parking() {
      super(HostTck.this);
    }
  }

  @Nested
  class StatelessFailures extends StatelessFailureRules {
    StatelessFailures() {
      super(HostTck.this);
    }
  }

  @Nested
  class Wakes extends WakeRules {
    Wakes() {
      super(HostTck.this);
    }
  }

  @Nested
  class ParkedWakes extends ParkedWakeRules {
    ParkedWakes() {
      super(HostTck.this);
    }
  }

  @Nested
  class ConsequencesFirst extends ConsequencesFirstRules {
    ConsequencesFirst() {
      super(HostTck.this);
    }
  }

  @Nested
  class LogTime extends LogTimeRules {
    LogTime() {
      super(HostTck.this);
    }
  }

  @Nested
  class StateChanges extends StateChangeRules {
    StateChanges() {
      super(HostTck.this);
    }
  }

  @Nested
  class Rebuilds extends RebuildRules {
    Rebuilds() {
      super(HostTck.this);
    }
  }

  @Nested
  class Cycles extends CycleRules {
    Cycles() {
      super(HostTck.this);
    }
  }

  @Nested
  class Owners extends OwnerRules {
    Owners() {
      super(HostTck.this);
    }
  }

  @Nested
  class Conflicts extends ConflictRules {
    Conflicts() {
      super(HostTck.this);
    }
  }

  @Nested
  class Emissions extends EmissionRules {
    Emissions() {
      super(HostTck.this);
    }
  }

  @Nested
  class Skips extends SkipRules {
    Skips() {
      super(HostTck.this);
    }
  }

  @Nested
  class Forgetting extends ForgetRules {
    Forgetting() {
      super(HostTck.this);
    }
  }

  @Nested
  class Throwables extends ThrowableRules {
    Throwables() {
      super(HostTck.this);
    }
  }

  @Nested
  class Views extends ViewRules {
    Views() {
      super(HostTck.this);
    }
  }

  @Nested
  class Messages extends MessageRules {
    Messages() {
      super(HostTck.this);
    }
  }

  @Nested
  class Restarts extends RestartRules {
    Restarts() {
      super(HostTck.this);
    }
  }

  @Nested
  class RandomHistories extends RandomHistoryRules {
    RandomHistories() {
      super(HostTck.this);
    }
  }
}
