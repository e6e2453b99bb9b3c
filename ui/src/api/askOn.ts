// The journal answers a stretch at a time: words and facts that seldom meet may leave a page short of full, and yet not the last.
import { call, type Request } from "./call";
import type { IncidentPage, IncidentRow, Reply } from "./generated";

/**
 * Asks the journal on until there are `enough` incidents, or no more. Answers nothing once `isAwaited` says that nobody
 * waits for it any longer.
 */
export async function askOn(
  request: Omit<Request<"list_incidents">, "after">,
  enough: number,
  isAwaited: () => boolean,
): Promise<Reply<IncidentRow[]> | undefined> {
  const found: IncidentRow[] = [];
  let after: string | null = null;
  do {
    const reply: Reply<IncidentPage> = await call("list_incidents", { ...request, after });
    if (!isAwaited()) return undefined;
    if (reply.kind !== "done") return reply;
    found.push(...reply.value.items);
    after = reply.value.next;
  } while (after && found.length < enough);
  return { kind: "done", value: found, changed: [], step: null };
}
