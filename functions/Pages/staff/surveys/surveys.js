// The evaluation office's page of SMS surveys: #campaigns, #campaign=id, #new, #answers, #optouts.
import { officePage } from "../shared/page.js";
import { oneCampaign } from "./campaign.js";
import { campaignList } from "./list.js";
import { newCampaign } from "./new.js";
import { optOuts } from "./optouts.js";
import { outcomes } from "./outcomes.js";
import { reviews } from "./review.js";

officePage({
  first: "campaigns",
  readers: ["office", "auditor"],
  ofOffice: ["new", "optouts"],
  tabOf: { campaign: "campaigns", new: "campaigns" },
  makeViews: (page) => {
    const [counts, toRead] = [outcomes(page), reviews(page)];
    return {
      campaigns: campaignList(page),
      campaign: oneCampaign(page),
      new: newCampaign(page),
      answers: { open: () => Promise.all([counts.open(), toRead.open()]) },
      optouts: optOuts(page),
    };
  },
});
