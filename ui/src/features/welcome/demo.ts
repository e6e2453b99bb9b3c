import type { Form, Language, SchoolCard, SessionCard } from "../../api";

// The demo school's account is the same on every machine: there is nothing in it to protect.
const account = { login: "demo", password: "demo-demo-demo" };

/** Opens the demo school, preparing it the first time. */
export async function openDemo(
  form: Form,
  language: Language,
  existing?: SchoolCard,
): Promise<SessionCard | undefined> {
  if (existing) return (await form.send("sign_in", { school_id: existing.id, ...account }))?.value;
  return (await form.send("create_demo", { language }))?.value.session;
}
