// The evaluation office's page of rounds: #rounds, #round=id, #new. A unit sees what may be objected to.
import { officePage } from "../shared/page.js";
import { roundList } from "./list.js";
import { newRound } from "./new.js";
import { oneRoundView } from "./round.js";

officePage({
  first: "rounds",
  readers: ["office", "leader", "auditor", "unit"],
  ofOffice: ["new"],
  tabOf: {},
  makeViews: (page) => ({ rounds: roundList(page), round: oneRoundView(page), new: newRound(page) }),
});
