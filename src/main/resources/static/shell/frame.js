// Sends the CSRF token with htmx's requests, and shows the sentence of a problem that answers one.
(() => {
  "use strict";
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector('meta[name="csrf"]');
    if (token) event.detail.headers[token.dataset.header] = token.content;
  });
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
