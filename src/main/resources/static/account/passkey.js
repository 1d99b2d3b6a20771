// Asks the device for a passkey, or to make one, and sends its answer with the form that the button stands in.
(() => {
  "use strict";
  const forms = document.querySelectorAll("form[data-passkey]");
  const able = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;

  const options = async (form) => {
    const token = form.querySelector("input[type=hidden][name^=_]");
    const answer = await fetch(form.dataset.passkey, {
      method: "POST",
      headers: { "X-CSRF-TOKEN": token.value, Accept: "application/json" },
    });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };

  const make = async (form) => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await options(form));
    return navigator.credentials.create({ publicKey });
  };

  const ask = async (form) => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await options(form));
    return navigator.credentials.get({ publicKey });
  };

  forms.forEach((form) => {
    if (!able) return;
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.answer.value) return;
      event.preventDefault();
      const wrong = form.querySelector("[data-wrong]");
      wrong.hidden = true;
      try {
        const credential = await (form.dataset.makes ? make(form) : ask(form));
        form.elements.answer.value = JSON.stringify(credential.toJSON());
        form.submit();
      } catch (refused) {
        wrong.hidden = false;
      }
    });
  });
})();
