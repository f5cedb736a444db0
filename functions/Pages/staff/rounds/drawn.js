import { isEnglish } from "../../shared/text.js";

/** What draws a place anew only when it says something else, so that the focus and what is unfolded there stay. */
export function drawn(place, draw) {
  let known;
  return (...what) => {
    const sign = JSON.stringify([isEnglish(), ...what]);
    if (sign !== known) {
      known = sign;
      place.replaceChildren(...draw(...what));
    }
  };
}
