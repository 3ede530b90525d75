/*
 * Puts the rows of a table[data-sortable] into the order of a column. A button is set into each column header; the header says the
 * order by aria-sort. A first press puts the largest first (where th[data-first="ascending"], and for names: the smallest), a second
 * turns it round. Cells without a number - not reported, or no report at all - come last either way, for they are not 0; rows equal
 * in the column keep the order of the page, and a total stays at the end.
 */
(() => {
  'use strict';

  const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

  // The value stands first in its cell; a change, a note or a mark may follow it.
  const valueOf = cell => {
    const number = parseFloat((cell?.firstChild?.textContent ?? '').trim().replace(/,/g, '').replace('\u2212', '-'));
    return Number.isNaN(number) ? null : number;
  };

  const isNotReported = cell => cell !== undefined && cell.textContent.trim() !== '';

  const compareValues = (a, b, sign) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left !== null && right !== null) {
      return sign * (left - right);
    }

    return (left === null) - (right === null) || isNotReported(b) - isNotReported(a);
  };

  const sort = (table, header, order) => {
    const [body] = table.tBodies;
    const column = header.cellIndex;
    const sign = order === 'ascending' ? 1 : -1;
    const rows = table.sortedRows ??= [...body.rows].filter(row => !row.classList.contains('total'));
    const sorted = [...rows].sort((a, b) => column === 0
      ? sign * collator.compare(a.cells[0].textContent, b.cells[0].textContent)
      : compareValues(a.cells[column], b.cells[column], sign));
    body.prepend(...sorted);
    for (const other of header.parentNode.cells) {
      other.removeAttribute('aria-sort');
    }

    header.setAttribute('aria-sort', order);
  };

  for (const table of document.querySelectorAll('table[data-sortable]')) {
    for (const header of table.tHead.rows[0].cells) {
      const first = header.dataset.first ?? (header.cellIndex === 0 ? 'ascending' : 'descending');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.setAttribute('aria-label', `按${header.textContent.trim()}排序`);
      button.addEventListener('click', () => {
        const now = header.getAttribute('aria-sort');
        sort(table, header, now === null ? first : now === 'ascending' ? 'descending' : 'ascending');
      });
      header.append(' ', button);
    }
  }
})();
