// Makes the whole box a place to drop a file on, and shows that something happens while it travels.
for (const form of document.querySelectorAll('[data-upload]')) {
  const box = form.querySelector('.phusa-drop');
  const input = form.querySelector('input[type=file]');
  for (const kind of ['dragover', 'dragleave', 'drop']) {
    box.addEventListener(kind, event => {
      event.preventDefault();
      box.classList.toggle('phusa-drop-over', kind === 'dragover');
    });
  }
  box.addEventListener('drop', event => {
    input.files = event.dataTransfer.files;
    if (input.files.length) form.requestSubmit();
  });
  form.addEventListener('submit', () => {
    form.querySelector('[data-upload-progress]').classList.remove('d-none');
    form.querySelector('button[type=submit]').disabled = true;
  });
}
