// Votes by name are called faster than they are saved: each choice shows at once, and they are sent one after another.
import { call, type VoteChoice } from "../../api";
import { type Failure, wordFailure } from "../../api/words";

/** Somebody who may vote, and their voice as the core has it. */
export interface Seat {
  person_id: string;
  short_name: string;
  choice: VoteChoice | null;
  reason: string;
}

export class Voting {
  /** Choices on their way to the core. */
  pending = $state<Record<string, VoteChoice | null>>({});
  failure = $state.raw<Failure | undefined>();
  private queue: Promise<boolean> = Promise.resolve(true);

  /** `ready` opens the vote if need be, and names the decision that is voted on. */
  constructor(private readonly ready: () => Promise<string | undefined>) {}

  get error(): string | undefined {
    return this.failure && wordFailure(this.failure);
  }

  /** Resolves once every choice made so far was answered; false when the last one was not accepted. */
  get settled(): Promise<boolean> {
    return this.queue;
  }

  choiceOf(seat: Seat): VoteChoice | null {
    return seat.person_id in this.pending ? this.pending[seat.person_id] : seat.choice;
  }

  /** Everybody whose voice is not marked yet votes for. */
  everybodyElse(seats: Seat[]): void {
    for (const seat of seats) if (this.choiceOf(seat) === null) void this.cast(seat.person_id, "for");
  }

  cast(person: string, choice: VoteChoice | null, reason = ""): Promise<boolean> {
    this.pending[person] = choice;
    this.queue = this.queue.then(() => this.send(person, choice, reason));
    return this.queue;
  }

  private async send(person_id: string, choice: VoteChoice | null, reason: string): Promise<boolean> {
    const decision_id = await this.ready();
    const reply = decision_id && (await call("cast_vote", { decision_id, person_id, choice, reason }));
    if (this.pending[person_id] === choice) delete this.pending[person_id];
    if (!reply) return false;
    this.failure = reply.kind === "done" ? undefined : reply;
    return reply.kind === "done";
  }
}
