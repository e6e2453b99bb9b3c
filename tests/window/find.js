// Finds one visible thing on the page by the name a person or a screen reader would use; runs inside the page.
const [way, wanted] = arguments;
const kinds = {
  press: "button, a[href], summary, label, [role=button], [role=tab], [role=menuitem], [role=option], [role=link]",
  fill: "input:not([type=radio], [type=checkbox]), textarea, select",
};
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const nameOf = (element) =>
  plain(
    element.getAttribute("aria-label") ??
      (element.labels?.length ? element.labels[0].textContent : null) ??
      element.textContent,
  );
// An open dialog hides the rest of the page from a person, so it does here too.
const dialogs = [...document.querySelectorAll("dialog[open]")];
const place = dialogs.at(-1) ?? document;
const candidates = [...place.querySelectorAll(kinds[way])].filter(
  (element) => element.checkVisibility() && !element.disabled && element.getAttribute("aria-disabled") !== "true",
);
// A counter or the word "optional" may follow the name.
return (
  candidates.find((element) => nameOf(element) === wanted) ??
  candidates.find((element) => nameOf(element).startsWith(wanted)) ??
  null
);
