// On a narrow screen the open tab may lie beyond the edge of its row.
(() => {
  const row = document.querySelector(".portal-tabs");
  const open = row?.querySelector(".portal-tab.active");
  if (open) row.scrollLeft = open.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
})();
