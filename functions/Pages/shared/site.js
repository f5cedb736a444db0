// What every page shares: header, navigation, language switch, footer.
import { element } from "./element.js";
import { addTexts, isEnglish, setLanguage, t, whenLanguage } from "./text.js";

addTexts({
  "Enterprise Hotline": "企业诉求热线",
  "Satisfaction survey": "涉企服务满意度评议",
  "Skip to content": "跳到正文",
  "Main navigation": "主导航",
  "File": "提交诉求",
  "Track": "查询进度",
  "Results": "评议结果",
  "Notices": "评议通报",
  "Run by the hotline office and the evaluation office of the city.": "市企业热线办公室、市优化营商环境办公室主办",
  "Your contact data is used only to handle your message.": "联系信息仅用于办理诉求，依法保密。",
});

const pages = [["/", "File"], ["/track", "Track"], ["/ranking", "Results"], ["/notices", "Notices"]];

function link([path, text]) {
  const current = location.pathname === path ? "page" : null;
  return element("li", {}, element("a", { href: path, "aria-current": current }, t(text)));
}

function languageSwitch() {
  const button = element("button", { type: "button", className: "language", lang: isEnglish() ? "zh-CN" : "en" }, isEnglish() ? "中文" : "English");
  button.addEventListener("click", () => {
    setLanguage(isEnglish() ? "zh-CN" : "en");
    document.querySelector(".language").focus();
  });
  return button;
}

const header = element("header", { className: "site-header" });
const footer = element("footer", { className: "site-footer" });
document.body.prepend(header);
document.body.append(footer);

whenLanguage(() => {
  header.replaceChildren(
    element("a", { className: "skip", href: "#main" }, t("Skip to content")),
    element("div", { className: "bar" },
      element("p", { className: "brand" }, element("a", { href: "/" }, t("Enterprise Hotline")), " ", element("small", {}, t("Satisfaction survey"))),
      languageSwitch()),
    element("nav", { "aria-label": t("Main navigation") }, element("ul", { className: "bar" }, ...pages.map(link))));
  footer.replaceChildren(element("div", { className: "bar" },
    element("p", {}, t("Run by the hotline office and the evaluation office of the city.")),
    element("p", {}, t("Your contact data is used only to handle your message."))));
});
