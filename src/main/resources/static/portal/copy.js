// Copies the example beside a button; without a clipboard the button stays hidden.
document.querySelectorAll("[data-copy]").forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const code = button.closest("section").querySelector("code");
    await navigator.clipboard.writeText(code.textContent);
    button.querySelector("span").textContent = button.dataset.done;
  });
});
