// Drops a file into the form, and shows the result while one types; without it the button does the same.
"use strict";
(() => {
  const form = document.getElementById("form");
  const text = document.getElementById("text");
  const result = document.getElementById("result");
  const alert = document.getElementById("alert");
  // Long enough that a person has paused.
  const PAUSE = 500;
  let timer, running;

  const show = async () => {
    if (running) running.abort();
    const mine = running = new AbortController();
    if (!text.value.trim()) {
      result.replaceChildren();
      alert.textContent = "";
      return;
    }
    result.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch("/", { method: "POST", body: new URLSearchParams(new FormData(form)), signal: mine.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const [found, told] = ["result", "alert"].map((id) => page.getElementById(id));
      if (!found) return;
      result.replaceChildren(...found.childNodes);
      alert.textContent = told.textContent;
      document.dispatchEvent(new Event("petik:shown"));
    } catch (error) {
      if (error.name !== "AbortError") alert.textContent = form.dataset.gone;
    } finally {
      if (mine === running) result.removeAttribute("aria-busy");
    }
  };
  const soon = () => { clearTimeout(timer); timer = setTimeout(show, PAUSE); };

  form.addEventListener("input", (event) => {
    // The labels of the form itself are in the old language until it is sent.
    if (event.target.name === "lang") form.submit();
    else soon();
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); show(); });

  const isDrop = (event) => [...event.dataTransfer.types].includes("Files");
  addEventListener("dragover", (event) => { if (isDrop(event)) { event.preventDefault(); text.classList.add("over"); } });
  addEventListener("dragleave", () => text.classList.remove("over"));
  addEventListener("drop", async (event) => {
    if (!isDrop(event)) return;
    event.preventDefault();
    text.classList.remove("over");
    const file = event.dataTransfer.files[0];
    if (!file) return;
    if (file.size > Number(form.dataset.most)) { alert.textContent = form.dataset.tooLarge; return; }
    text.value = await file.text();
    show();
  });
})();
