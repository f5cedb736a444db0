// The evaluation office's page of SMS surveys: #campaigns, #campaign=id, #new, #answers, #optouts.
import { officePage } from "./office-page.js";
import { oneCampaign } from "./surveys-campaign.js";
import { campaignList } from "./surveys-list.js";
import { newCampaign } from "./surveys-new.js";
import { optOuts } from "./surveys-optouts.js";
import { outcomes } from "./surveys-outcomes.js";
import { reviews } from "./surveys-review.js";

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
