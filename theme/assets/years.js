/* A table of years that do not all fit is open at the newest: as many as fit share the width, so that none is cut beside the first column. */
'use strict';
(function () {
  /* What is left of figures is empty in every column. */
  const PADDING = 8;

  function fit(region) {
    const columns = [...region.querySelectorAll('thead th')];
    columns.forEach(column => {
      column.style.minWidth = '';
    });
    if (region.scrollWidth <= region.clientWidth) {
      return;
    }
    const widths = columns.map(column => column.getBoundingClientRect().width);
    let room = region.clientWidth - widths[0];
    let whole = columns.length;
    while (whole > 1 && widths[whole - 1] <= room + PADDING) {
      room -= widths[--whole];
    }
    for (let at = whole; at < columns.length; at++) {
      columns[at].style.minWidth = widths[at] + Math.max(0, room) / (columns.length - whole) + 'px';
    }
  }

  const observer = new ResizeObserver(entries => entries.forEach(entry => fit(entry.target)));
  document.querySelectorAll('.by-year').forEach(region => observer.observe(region));
})();
