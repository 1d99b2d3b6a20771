// A chosen file is read here, in the browser: what is sent is the text that one sees.
const place = document.getElementById("rebase-file");
if (place) {
  place.hidden = false;
  document.getElementById("file").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (file) document.getElementById("table").value = await file.text();
  });
}
