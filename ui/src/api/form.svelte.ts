// A request that a person fills in: sends it, and keeps the answer that asks for another try beside the right field.
import { call, type Name, type Request, type Value } from "./call";
import { type Failure, wordFailure } from "./words";

export class Form {
  busy = $state(false);
  failure = $state.raw<Failure | undefined>();

  /** Fields that show their own rejection; a rejection of any other field is shown for the whole form. */
  constructor(private readonly fields: string[] = []) {}

  /** Sends the request; returns its value, or undefined when it was not accepted. */
  async send<N extends Name>(name: N, request: Request<N>): Promise<{ value: Value<N> } | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    try {
      const reply = await call(name, $state.snapshot(request) as Request<N>);
      this.failure = reply.kind === "done" ? undefined : reply;
      return reply.kind === "done" ? { value: reply.value } : undefined;
    } finally {
      this.busy = false;
    }
  }

  /** What is wrong with one field, in words; nothing when it is fine. */
  errorFor(field: string): string | undefined {
    return this.failure && this.fieldOf(this.failure) === field ? wordFailure(this.failure) : undefined;
  }

  /** What is wrong with the request as a whole. */
  get error(): string | undefined {
    if (!this.failure) return undefined;
    const field = this.fieldOf(this.failure);
    return field && this.fields.includes(field) ? undefined : wordFailure(this.failure);
  }

  /** The field the refusal is about, if it is about one. */
  get field(): string | undefined {
    return this.failure && this.fieldOf(this.failure);
  }

  clear(): void {
    this.failure = undefined;
  }

  private fieldOf(failure: Failure): string | undefined {
    if (failure.kind !== "rejected") return undefined;
    const rejection: Record<string, unknown> = failure.rejection;
    return fieldOfCode[failure.rejection.code] ?? (typeof rejection.field === "string" ? rejection.field : undefined);
  }
}

// Rejections that name no field yet plainly belong beside one.
const fieldOfCode: Record<string, string> = {
  "reason-missing": "reason",
  "password-weak": "password",
  "wrong-password": "password",
  "wrong-recovery-code": "recovery_code",
  "login-taken": "login",
  "hand-over-same": "to_id",
  "place-unknown": "text",
  "place-missing": "text",
  "brace-alone": "text",
};
