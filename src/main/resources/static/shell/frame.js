// Sends the CSRF token with htmx's requests, and shows the sentence of a problem that answers one.
(() => {
  "use strict";
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector('meta[name="csrf"]');
    if (token) event.detail.headers[token.dataset.header] = token.content;
  });
  // Esc closes the menu and gives the focus back to what opened it.
  document.addEventListener("keydown", (event) => {
    const menu = document.getElementById("menu");
    if (event.key !== "Escape" || !menu?.classList.contains("show")) return;
    const toggler = document.querySelector(".navbar-toggler");
    toggler.click();
    toggler.focus();
  });
  // What cannot simply be done again is asked first.
  document.addEventListener("submit", (event) => {
    const question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });
  // On a narrow screen the open place may lie beyond the edge of its row.
  const row = document.querySelector(".ps-side");
  const open = row?.querySelector(".active");
  if (open) row.scrollLeft = open.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
  const say = (sentence) => {
    const toast = document.createElement("div");
    toast.className = "ps-toast";
    toast.textContent = sentence;
    document.querySelector(".ps-toasts").append(toast);
    setTimeout(() => toast.remove(), 8000);
  };
  document.addEventListener("htmx:responseError", (event) => {
    try {
      const problem = JSON.parse(event.detail.xhr.responseText);
      say(problem.detail || problem.title);
    } catch (notAProblem) {
      say(String(event.detail.xhr.status));
    }
  });
})();
