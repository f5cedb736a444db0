// How scripts name things: a code of the API is called [Chinese, English], and the English is the key.
import { element } from "./element.js";
import { addTexts, t } from "./text.js";

/** Makes a pair of words known to the pages and gives its key. */
export function known([chinese, english]) {
  addTexts({ [english]: chinese });
  return english;
}

/** Makes groups of codes known, and gives what says one of them; a code without words says itself. */
export function sayer(groups) {
  Object.values(groups).flatMap(Object.values).forEach(known);
  return (group, code) => (groups[group][code] ? t(groups[group][code][1]) : code);
}

/** Words that follow the language without the element being made anew, so that nothing typed is lost. */
export const speaking = (name, english, properties = {}) => element(name, { ...properties, "data-t": english }, t(english));

/** Groups of respondents. */
export const groups = { enterprise: ["企业", "Enterprises"], monitor: ["监测员", "Monitors"], supervisor: ["特聘监督员", "Supervisors"], public: ["群众", "The public"] };

/** What a rating of 1, 2 … 5 is called. */
export const levels = [["非常不满意", "Very dissatisfied"], ["不满意", "Dissatisfied"], ["基本满意", "Fairly satisfied"], ["满意", "Satisfied"], ["非常满意", "Very satisfied"]].map(known);
