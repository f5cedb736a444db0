// The rounds of evaluation.
import { call } from "./api.js";

/** All of them that the reader may see, in the order of their ids. */
export async function allRounds(headers = {}) {
  const all = [];
  for (let next = ""; next !== undefined;) {
    const page = await call(`/api/rounds?after=${encodeURIComponent(next)}`, { headers });
    all.push(...page.rounds);
    next = page.next;
  }
  return all;
}

export const oneRound = (id, headers = {}) => call(`/api/rounds/${encodeURIComponent(id)}`, { headers });
