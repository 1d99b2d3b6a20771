// Shows the writing of numbers only for numbers and of dates only for dates; keeps the slug with its agency.
(() => {
  "use strict";
  const numbers = ["INTEGER", "DECIMAL", "DOUBLE"];
  const times = ["DATE", "TIME", "TIMESTAMP"];
  for (const column of document.querySelectorAll("[data-column]")) {
    const type = column.querySelector("[data-type]");
    const label = column.querySelector("[data-label]");
    const skip = column.querySelector("[data-skip]");
    const show = () => {
      column.querySelector("[data-numbers]").hidden = !numbers.includes(type.value);
      column.querySelector("[data-dates]").hidden = !times.includes(type.value);
      column.classList.toggle("phusa-column-skipped", skip.checked);
      column.querySelector("[data-shown-type]").textContent = type.selectedOptions[0].text;
      column.querySelector("[data-shown-label]").textContent = label.value;
    };
    label.addEventListener("input", show);
    type.addEventListener("change", show);
    skip.addEventListener("change", show);
    show();
  }
  const agency = document.querySelector("#agency");
  const slug = document.querySelector("#slug");
  if (agency && slug) {
    agency.addEventListener("change", () => {
      const name = slug.value.includes(".") ? slug.value.slice(slug.value.indexOf(".") + 1) : slug.value;
      slug.value = agency.selectedOptions[0].dataset.slug + "." + name;
    });
  }
})();
