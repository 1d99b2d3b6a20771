// Copies what stands beside a button, for another app of the same phone; without a clipboard (plain HTTP) the button stays hidden.
(() => {
  "use strict";
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const shown = [...document.querySelectorAll(button.dataset.copy)];
      await navigator.clipboard.writeText(shown.map((one) => one.textContent.trim()).join("\n"));
      button.querySelector("span").textContent = button.dataset.done;
    });
  }
})();
