// The page of rectification: #board, #items, #items=unit, #item=id, and for the office #problems.
import { dataset } from "./catalogue.js";
import { officePage } from "./office-page.js";
import { board } from "./rectification-board.js";
import { oneItem } from "./rectification-item.js";
import { itemList } from "./rectification-list.js";
import { problemList } from "./rectification-problems.js";

/** The units by name; read once. */
const city = { units: [], nameOf: (id) => city.units.find((unit) => unit.unit_id === id)?.short_name || id };
let read;
city.known = () => (read ??= dataset("units").then((units) => {
  city.units = units;
}));

officePage({
  first: "board",
  readers: ["office", "leader", "auditor", "unit"],
  ofOffice: ["problems"],
  tabOf: { item: "items" },
  makeViews: (page) => ({ board: board(page, city), items: itemList(page, city), item: oneItem(page, city), problems: problemList(page, city) }),
});
