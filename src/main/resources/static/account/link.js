// Takes the secret of a one-time link from behind the # of the address, where no server sees it, out of the address bar
// and the history, and sends it in the body of the form.
(() => {
  "use strict";
  const form = document.querySelector("form[data-link]");
  const busy = document.querySelector("[data-link-busy]");
  const show = (sending) => {
    form.hidden = sending;
    busy.hidden = !sending;
  };
  const send = () => {
    const secret = location.hash.slice(1);
    if (!secret) return;
    history.replaceState(null, "", location.pathname);
    form.elements.link.value = secret;
    show(true);
    form.requestSubmit();
  };
  // Coming back with the browser's button finds an empty form; a link that is opened in this tab comes without a load.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    form.elements.link.value = "";
    show(false);
  });
  window.addEventListener("hashchange", send);
  send();
})();
