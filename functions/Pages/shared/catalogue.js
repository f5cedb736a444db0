// The dispatch catalogue as choices of a select, grouped by parent.
import { byId, element } from "./element.js";

/** A dataset comes as the office sent it: CSV, a JSON array or JSON lines, with the same column names. */
function rowsOf(text, type) {
  if (type.startsWith("text/csv")) {
    const [head, ...rows] = csv(text.replace(/^\uFEFF/, ""));
    return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
  }

  return type.startsWith("application/jsonl") ? text.split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line)) : JSON.parse(text);
}

/** Records of RFC 4180: fields may be quoted and then hold commas, quotes and line breaks. */
function csv(text) {
  const records = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    records.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") {
      records.push([]);
    }
  }
  return records.filter((record) => record.length > 1);
}

/** The rows of a public dataset; none while it is not there. */
export async function dataset(name) {
  const response = await fetch(`/api/directory/${name}`).catch(() => undefined);
  return response?.ok ? rowsOf(await response.text(), response.headers.get("Content-Type") ?? "") : [];
}

/** Fills the select; without a catalogue the field stays away, because it is only a help. */
export async function offerCategories(chosen) {
  const rows = await dataset("catalogue");
  if (rows.length === 0) {
    return;
  }

  for (const parent of new Set(rows.map((row) => row.parent))) {
    const options = rows.filter((row) => row.parent === parent)
      .map((row) => element("option", { value: row.category_code, selected: row.category_code === chosen }, row.category));
    byId("category").append(element("optgroup", { label: parent, lang: "zh-CN" }, ...options));
  }
  byId("category-field").hidden = false;
}
