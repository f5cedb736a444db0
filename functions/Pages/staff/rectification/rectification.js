// The page of rectification: #board, #items, #items=unit, #item=id, and for the office #problems.
import { dataset } from "../../shared/catalogue.js";
import { officePage } from "../shared/page.js";
import { board } from "./board.js";
import { oneItem } from "./item.js";
import { itemList } from "./list.js";
import { problemList } from "./problems.js";

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
