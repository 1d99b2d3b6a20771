// Makes the box a place to drop a file on; a chosen file goes at once, and something moves while it travels.
(() => {
  "use strict";
  for (const form of document.querySelectorAll("[data-upload]")) {
    form.classList.add("phusa-scripted");
    const box = form.querySelector(".phusa-drop") || form;
    const input = form.querySelector("input[type=file]");
    const busy = form.querySelector("[data-upload-busy]");
    const button = form.querySelector("button[type=submit]");
    for (const kind of ["dragover", "dragleave", "drop"]) {
      box.addEventListener(kind, (event) => {
        event.preventDefault();
        box.classList.toggle("phusa-drop-over", kind === "dragover");
      });
    }
    box.addEventListener("drop", (event) => {
      if (!event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    });
    input.addEventListener("change", () => {
      if (input.files.length) form.requestSubmit();
    });
    form.addEventListener("submit", () => {
      form.querySelector("[data-upload-name]").textContent = input.files[0] ? input.files[0].name : "";
      busy.hidden = false;
      button.disabled = true;
    });
    // Coming back with the browser's button finds the form as it was before.
    window.addEventListener("pageshow", () => {
      busy.hidden = true;
      button.disabled = false;
    });
  }
})();
