// The evaluation office's page of rounds: #rounds, #round=id, #new. A unit sees what may be objected to.
import { officePage } from "./office-page.js";
import { roundList } from "./office-rounds-list.js";
import { newRound } from "./office-rounds-new.js";
import { oneRoundView } from "./office-rounds-round.js";

officePage({
  first: "rounds",
  readers: ["office", "leader", "auditor", "unit"],
  ofOffice: ["new"],
  tabOf: {},
  makeViews: (page) => ({ rounds: roundList(page), round: oneRoundView(page), new: newRound(page) }),
});
