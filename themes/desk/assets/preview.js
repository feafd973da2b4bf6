// The author's preview: reloads what is shown when a file was saved, and remembers which view was chosen.
const script = document.currentScript;
const frame = document.querySelector("iframe");
const views = [...document.querySelectorAll("[data-view]")];
const remembered = { get: (key) => sessionStorage.getItem("preview." + key), set: (key, value) => sessionStorage.setItem("preview." + key, value) };

function choose(view) {
  views.forEach((it) => it.classList.toggle("on", it === view));
  remembered.set("view", view.dataset.view);
}

views.forEach((view) => {
  view.addEventListener("click", () => choose(view));
  if (remembered.get("view") === view.dataset.view && frame.getAttribute("src") !== view.getAttribute("href")) {
    frame.src = view.getAttribute("href");
    choose(view);
  }
});

document.querySelectorAll("[data-toggle]").forEach((button) => {
  const name = button.dataset.toggle;
  const set = (on) => {
    frame.classList.toggle(name, on);
    button.setAttribute("aria-pressed", on);
    remembered.set(name, on);
  };
  button.addEventListener("click", () => set(button.getAttribute("aria-pressed") !== "true"));
  set(remembered.get(name) === "true");
});

// After a reload the letter is where the author was reading.
frame?.addEventListener("load", () => frame.contentWindow.scrollTo(0, Number(remembered.get("scroll") ?? 0)), { once: true });
function reload() {
  if (frame) remembered.set("scroll", frame.contentWindow.scrollY);
  location.reload();
}

// The server answers when there is something newer than this page, or after half a minute.
async function watch() {
  for (;;) {
    try {
      const answer = await fetch("/preview/newer-than/" + script.dataset.version);
      if (answer.status === 200) return reload();
      if (answer.status !== 204) throw new Error(answer.status);
    } catch {
      await new Promise((later) => setTimeout(later, 1000));
    }
  }
}
watch();
