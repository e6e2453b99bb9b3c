// Finds one visible thing on the page by the name a person or a screen reader would use; runs inside the page.
const [way, wanted] = arguments;
const kinds = {
  press: "button, a[href], summary, label, [role=button], [role=tab], [role=menuitem], [role=link]",
  open: "[role=gridcell], [role=option], tbody tr, tbody td",
  fill: "input:not([type=radio], [type=checkbox]), textarea, select",
};

// What a screen reader is told to leave out, such as the picture of a key, is no part of the name.
function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.getAttribute?.("aria-hidden") === "true") return "";
  return [...node.childNodes].map(textOf).join(" ");
}
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const nameOf = (element) =>
  plain(element.getAttribute("aria-label") ?? textOf(element.labels?.length ? element.labels[0] : element));

function findIn(place) {
  const candidates = [...place.querySelectorAll(kinds[way])].filter(
    (element) => element.checkVisibility() && !element.disabled && element.getAttribute("aria-disabled") !== "true",
  );
  // A counter or the word "optional" may follow the name.
  return (
    candidates.find((element) => nameOf(element) === wanted) ??
    candidates.find((element) => nameOf(element).startsWith(wanted))
  );
}

// A modal dialog hides the rest of the page from a person, so it does here too; a small editor only stands in front.
function find() {
  const modal = [...document.querySelectorAll("dialog[open]")].at(-1);
  if (modal) return findIn(modal);
  for (const editor of [...document.querySelectorAll("[popover]:popover-open")].reverse()) {
    const found = findIn(editor);
    if (found) return found;
  }
  return findIn(document);
}

const found = find();
// The driver leaves alone what is only half in sight; a person would scroll.
found?.scrollIntoView({ block: "nearest" });
return found ?? null;
