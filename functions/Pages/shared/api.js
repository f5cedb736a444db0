import { addTexts, isEnglish, ofBoth, t } from "./text.js";

addTexts({
  "No connection. What you wrote is kept on this page; try again when you are online.": "网络连接失败。您填写的内容已保留在本页，请在网络恢复后重试。",
  "The service is busy. What you wrote is kept on this page; try again in a moment.": "系统繁忙，本次提交未完成。您填写的内容已保留在本页，请稍后重试。",
});

/** An answer that says no (problem details), or none at all (type page:offline). */
export class Problem extends Error {
  constructor({ type = "page:unknown", status = 0, title = "", detail = "", errors = [], traceId, current }) {
    super(type);
    Object.assign(this, { type, status, title, detail, errors, traceId, current });
  }

  /** The outcome is not known: the request may have been accepted. */
  get isOpen() {
    return this.status === 0 || this.status >= 500;
  }

  text() {
    if (this.type === "page:offline") {
      return t("No connection. What you wrote is kept on this page; try again when you are online.");
    }

    return this.isOpen || this.status === 429
      ? t("The service is busy. What you wrote is kept on this page; try again in a moment.")
      : (isEnglish() ? this.title : this.detail);
  }

  fieldErrors() {
    return (this.errors ?? []).map(({ path, message }) => ({ path, message: ofBoth(message) }));
  }
}

/** The JSON of an answer; throws a Problem for everything else. */
export const call = async (path, options) => (await callVersioned(path, options)).answer;

/** The JSON of an answer with the version it has, for If-Match. */
export async function callVersioned(path, { method = "GET", body, headers = {} } = {}) {
  const response = await send(path, {
    method,
    headers: body === undefined ? headers : { "Content-Type": "application/json", ...headers },
    body,
  });
  return { answer: await read(response), etag: response.headers.get("ETag") };
}

/** What an answer holds, as a file; a link could not show who is signed in. */
export async function callFile(path, headers) {
  const response = await send(path, { headers });
  return response.blob();
}

const read = (response) => response.json().catch(() => ({}));

async function send(path, options) {
  const response = await fetch(path, { ...options, cache: "no-store", signal: AbortSignal.timeout?.(30_000) }).catch(() => {
    throw new Problem({ type: "page:offline" });
  });
  if (!response.ok) {
    throw new Problem({ ...await read(response), status: response.status });
  }

  return response;
}
