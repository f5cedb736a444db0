// A comment of a ballot goes on the list of problems: under an id made of where it stands, so that it is there once whoever puts it there.
import { call } from "../../shared/api.js";
import { headers } from "../../shared/session.js";

const idLength = 40;

async function idOf(reference) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(reference)));
  return `comment-${[...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("").slice(0, idLength)}`;
}

/** About what the clerk said first, or else about something else. */
export async function listOpinion(round, { id, unit, text, tags }) {
  const reference = `${round}/${id}`;
  const body = { id: await idOf(reference), source: "comment", reference, unit, aspect: tags[0] ?? "other", text };
  try {
    await call("/api/rectification/problems", { method: "POST", body: JSON.stringify(body), headers: headers() });
  } catch (problem) {
    // It was put there when it was said to be about something else.
    if (problem.type !== "rectification:id-taken") {
      throw problem;
    }
  }
}
