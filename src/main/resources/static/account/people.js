// Shows a one-time link with the address that this page was opened at, ready to be copied.
(() => {
  "use strict";
  const field = document.querySelector("input[data-path]");
  if (!field) return;
  field.value = new URL(field.dataset.path, location.href).href;
  field.addEventListener("focus", () => field.select());
})();
