// Comfort: keys, copying, and moving along rows, as the pages' data attributes say. Without it every button still works.
//
// data-key="j"        the key that presses the element (a field gets the focus); in the row one is in before anywhere else
//                     ("enter": only while the row itself has the focus)
// data-row            something one moves along; give it an id, so that it is found again when the page changes
// data-move="next"    pressed, goes to the next row ("previous": back)
// data-copy="#id"     pressed, copies that element's text, then sends the form the button is in
// data-fetch="#id"    pressed, sends the form the button is in, copies that element's text out of the answer, and shows it
document.documentElement.classList.add("script");

let current = null;
const rows = () => [...document.querySelectorAll("[data-row]")];
const row = () => (current && document.getElementById(current)) || document.activeElement?.closest?.("[data-row]");
const isWriting = (element) => element.closest("textarea, select, [contenteditable]") || element.matches("input:not([type=checkbox], [type=radio], [type=button], [type=submit])");

function go(to) {
  if (!to) return;
  rows().forEach((it) => it.toggleAttribute("data-here", it === to));
  current = to.id;
  to.tabIndex = -1;
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest" });
}

function move(direction) {
  const all = rows();
  const here = all.indexOf(row());
  go(here < 0 ? all[0] : all[here + (direction === "previous" ? -1 : 1)]);
}

function press(element) {
  if (element.matches("textarea, select, input:not([type=checkbox], [type=radio])")) {
    element.focus();
    if (element.matches("input")) element.select(); // a long text is not to be typed over
  } else {
    element.click();
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat && !/^[jk]$/i.test(event.key)) return;
  if (event.key === "Escape" && isWriting(event.target)) return event.target.blur();
  if (event.key === "Enter" ? !event.target.matches("[data-row]") : event.key.length !== 1 || isWriting(event.target)) return;
  const wanted = `[data-key="${CSS.escape(event.key.toLowerCase())}"]`;
  const found = row()?.querySelector(wanted) ?? [...document.querySelectorAll(wanted)].find((it) => !it.closest("[data-row]"));
  if (!found) return;
  event.preventDefault();
  press(found);
});

// The text is on its way when the clipboard asks for it, because a browser lets one copy only while one presses.
async function fetchAndCopy(button) {
  const answer = fetch(button.form.action, { method: "POST", body: new URLSearchParams(new FormData(button.form)) })
    .then(async (it) => ({ address: it.url, page: new DOMParser().parseFromString(await it.text(), "text/html") }));
  const text = answer.then(({ page }) => new Blob([page.querySelector(button.dataset.fetch).textContent], { type: "text/plain" }));
  const copy = new Promise((copied) => copied(navigator.clipboard.write([new ClipboardItem({ "text/plain": text })])));
  const unasked = answer.then(() => new Promise((late) => setTimeout(late, 800, false))); // a browser may ask, and wait
  const isCopied = await Promise.race([copy.then(() => true), unasked]).catch(() => false);
  try {
    const { address, page } = await answer;
    if (!isCopied) page.querySelectorAll(".unscripted").forEach((it) => it.classList.remove("unscripted"));
    document.querySelector("main").replaceWith(page.querySelector("main"));
    history.replaceState(null, "", address);
    document.querySelector("main button.main")?.focus({ preventScroll: true });
    const source = document.querySelector(button.dataset.fetch);
    if (!isCopied && source) getSelection().selectAllChildren(source); // for the author to copy herself
  } catch {
    button.form.submit(); // as without script
  }
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-move], [data-copy], [data-fetch]");
  if (!button) return;
  if (button.dataset.move) return move(button.dataset.move);
  event.preventDefault();
  if (button.dataset.fetch) return fetchAndCopy(button);
  const source = document.querySelector(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
  } catch {
    return getSelection().selectAllChildren(source); // for the author to copy herself; the form waits
  }
  button.dataset.copied = "";
  setTimeout(() => delete button.dataset.copied, 2000);
  button.form?.requestSubmit(button.type === "submit" ? button : null);
});

// After a part of the page changed, one is still in the row one was in.
document.addEventListener("htmx:afterSettle", () => {
  if (current && document.activeElement === document.body) go(document.getElementById(current));
});

// Coming back to a row by its address is being in it.
if (location.hash) go(rows().find((it) => it.id === location.hash.slice(1)));
