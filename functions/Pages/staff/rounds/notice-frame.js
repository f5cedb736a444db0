// Shows a notice in a frame as the document it will be. Nothing in it can run. The page's own policy applies no styles written in a document, so they are handed over by script.
const styles = /<style>([\s\S]*?)<\/style>/gi;

export function showNotice(frame, html) {
  const sheet = new frame.contentWindow.CSSStyleSheet();
  sheet.replaceSync([...html.matchAll(styles)].map(([, text]) => text).join("\n"));
  const [made, inside] = [new DOMParser().parseFromString(html.replaceAll(styles, ""), "text/html"), frame.contentDocument];
  inside.replaceChild(inside.adoptNode(made.documentElement), inside.documentElement);
  inside.adoptedStyleSheets = [sheet];
  inside.querySelectorAll("[style]").forEach((node) => {
    node.style.cssText = node.getAttribute("style");
  });
}
