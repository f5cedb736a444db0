// The pages' words. English is the key; the Chinese stands in the HTML (data-t) or in a table a script adds.
const chinese = {};
const listeners = [];
let language = stored() === "en" ? "en" : "zh-CN";

function stored() {
  try {
    return localStorage.getItem("language");
  } catch {
    return null;
  }
}

/** One English text has one Chinese text on a page: a second one is somebody's mistake. */
export function addTexts(texts) {
  for (const [english, text] of Object.entries(texts)) {
    if ((chinese[english] ?? text) !== text) {
      console.error(`"${english}" is ${chinese[english]} and ${text}`);
    }

    chinese[english] = text;
  }
}

export const isEnglish = () => language === "en";

/** Chinese or English for the English key; {name} is filled in from values. */
export function t(english, values = {}) {
  const text = isEnglish() ? english : (chinese[english] ?? english);
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** A text of the API that carries both languages as "中文 / English". */
export function ofBoth(text) {
  const [, zh, en] = /^(.*?) \/ (.*)$/s.exec(text ?? "") ?? [];
  return zh === undefined ? text : isEnglish() ? en[0].toUpperCase() + en.slice(1) : zh;
}

/** Words of the API that come as {zh, en}. */
export const inWords = ({ zh, en }) => (isEnglish() ? en : zh);

/** Calls render now and whenever the language changes. */
export function whenLanguage(render) {
  listeners.push(render);
  render();
}

export function setLanguage(next) {
  language = next;
  try {
    localStorage.setItem("language", next);
  } catch {
    // Private browsing: the choice lasts for this page.
  }
  show();
}

/** A city date (yyyy-MM-dd). */
export const dateText = (date) =>
  new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));

/** A UTC instant on the city's clock. */
export const timeText = (instant) =>
  new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Shanghai" }).format(new Date(instant));

/** The city's date now, as yyyy-MM-dd. */
export const cityToday = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());

/** The instant that a datetime-local field names on the city's clock; undefined when it is empty. */
export const instantOf = (local) => (local ? `${local.slice(0, 16)}:00+08:00` : undefined);

export const numberText = (number) => new Intl.NumberFormat(language).format(number);

export const decimalText = (number) => new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(number);

export const percentText = (part, total) => new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 }).format(total === 0 ? 0 : part / total);

/** Of an amount in yuan. */
export const moneyText = (amount) => new Intl.NumberFormat(language, { style: "currency", currency: "CNY", currencyDisplay: "narrowSymbol" }).format(amount);

function show() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-t]")) {
    chinese[element.dataset.t] ??= element.textContent;
    element.textContent = t(element.dataset.t);
  }
  for (const element of document.querySelectorAll("[data-t-placeholder]")) {
    chinese[element.dataset.tPlaceholder] ??= element.placeholder;
    element.placeholder = t(element.dataset.tPlaceholder);
  }
  listeners.forEach((render) => render());
}

show();
