/* Sets up to four reports side by side. What it reads are scripts (index.js, formats.js, figures.js), for a page opened from a
   disk may load nothing else. Only reports that the index knows are ever asked for, and everything shown is set as text. */
'use strict';
(function () {
  const { make, load, yearsOf } = disclosureTools;
  const MOST = 4;
  const PARTIAL = '带 ‡ 的数字由本站算出，其中有的项报告没有填，实际的数可能不同。';
  const section = document.getElementById('compare');
  if (!section) {
    return;
  }

  const root = section.dataset.root.replace(/index\.html$/, '');
  const element = id => document.getElementById('compare-' + id);
  const agencies = new Map();
  const reports = new Map();
  let formats = null;
  let chosen = [];
  let ignored = 0;
  let failed = [];

  window.disclosureCompare = {
    index(list) {
      for (const [slug, name, years] of list) {
        agencies.set(slug, { name, years: yearsOf(years).map(String) });
      }
    },
    formats(list) {
      formats = list;
    },
    report(report) {
      reports.set(report.key, report);
    },
  };

  const isKnown = key => {
    const [slug, year, more] = key.split('/');
    return more === undefined && agencies.has(slug) && agencies.get(slug).years.includes(year);
  };
  const nameOf = key => agencies.get(key.split('/')[0]).name + ' ' + key.split('/')[1] + '年';

  function readAddress() {
    const asked = (new URLSearchParams(location.search).get('r') || '').split(',').filter(key => key);
    chosen = [...new Set(asked)].filter(isKnown).slice(0, MOST);
    ignored = asked.length - chosen.length;
  }

  /* Exact: figures can be longer than a double holds. */
  function parse(text) {
    const [whole, part] = text.split('.');
    return { digits: BigInt(whole + (part || '')), scale: (part || '').length };
  }

  function subtract(left, right) {
    const [a, b] = [parse(left), parse(right)];
    const scale = Math.max(a.scale, b.scale);
    const raise = value => value.digits * 10n ** BigInt(scale - value.scale);
    return { difference: write(raise(a) - raise(b), scale), tenths: tenthsOf(raise(a) - raise(b), raise(b)) };
  }

  /* Per cent to one decimal, half away from zero. */
  function tenthsOf(difference, base) {
    if (base === 0n) {
      return null;
    }
    const size = value => (value < 0n ? -value : value);
    const rounded = (size(difference) * 2000n + size(base)) / (2n * size(base));
    return write(difference < 0n ? -rounded : rounded, 1, true);
  }

  function write(digits, scale, keepNoughts) {
    const sign = digits < 0n ? '-' : '';
    const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
    let part = scale ? text.slice(-scale) : '';
    if (!keepNoughts) {
      part = part.replace(/0+$/, '');
    }
    return sign + (scale ? text.slice(0, -scale) : text) + (part ? '.' + part : '');
  }

  const show = text => {
    const [whole, part] = text.replace(/^[-+]/, '').split('.');
    return (text[0] === '-' ? '−' : text[0] === '+' ? '+' : '') + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? '.' + part : '');
  };
  const signed = text => (text[0] === '-' || /^[0.]+$/.test(text) ? '' : '+') + show(text);

  function formatOf(report) {
    return formats.findIndex(format => format.id === report.format);
  }

  /* Why two reports' figures of one cell cannot be compared; undefined: they can. */
  function breakBetween(one, other, cell) {
    const [first, last] = [formatOf(one), formatOf(other)].sort((a, b) => a - b);
    for (let i = last; i > first; i--) {
      if (Object.hasOwn(formats[i].breaks, cell)) {
        return formats[i].breaks[cell];
      }
    }
    return undefined;
  }

  function tablesOf(report) {
    const format = formats[formatOf(report)];
    return (format ? format.tables : []).concat(report.own).map(table => ({ table, values: Object.hasOwn(report.values, table.id) ? report.values[table.id] : null }));
  }

  /* The lines of all columns' forms, those of the newest form first; one that others lack stands after the one before it. */
  function merge(lists) {
    const merged = [];
    const known = new Map();
    for (const list of lists) {
      let at = 0;
      for (const line of list) {
        if (known.has(line[0])) {
          at = merged.indexOf(known.get(line[0])) + 1;
        } else {
          known.set(line[0], line);
          merged.splice(at++, 0, line);
        }
      }
    }
    return merged;
  }

  /* A table's rows as the form shows them: [id, label, is computed, depth, is a title alone]. */
  function linesOf(table) {
    const known = new Map(table.rows.map(line => [line[0], line]));
    return table.order
      ? table.order.map(([id, depth, title]) => (title === undefined ? [id, known.get(id)[1], known.get(id)[2], depth] : [id, title, 0, depth, true]))
      : table.rows;
  }

  function cellOf(entry, row, column) {
    const r = entry ? entry.table.rows.findIndex(line => line[0] === row) : -1;
    const c = entry ? entry.table.columns.findIndex(line => line[0] === column) : -1;
    if (r < 0 || c < 0) {
      return { kind: 'absent' };
    }
    const written = entry.values ? entry.values[r].split(' ')[c] : '-';
    const text = written.replace('~', '');
    const unit = entry.table.unit !== undefined ? entry.table.unit : entry.table.units[r * entry.table.columns.length + c];
    return { kind: text === 'x' ? 'absent' : text === '-' ? 'blank' : 'value', text, unit, partial: text !== written };
  }

  function valueCell(cells, i, cell, showDifference, notes) {
    const now = cells[i];
    const td = make('td', '', { class: 'number' });
    if (now.kind === 'absent') {
      td.append(make('span', '无此项', { class: 'blank' }));
      return td;
    }
    if (now.kind === 'blank') {
      td.append(make('span', '', { class: 'dash', 'aria-hidden': 'true' }), make('span', '未报告', { class: 'spoken' }));
      return td;
    }
    const first = cells[0];
    td.append(show(now.text) + (now.partial ? '‡' : ''));
    if (now.partial) {
      notes.add(PARTIAL);
    }
    const unitsDiffer = first.kind === 'value' && first.unit !== now.unit;
    if (i > 0 && unitsDiffer) {
      td.append(now.unit);
    }
    if (i > 0 && first.kind === 'value') {
      const broken = breakBetween(loaded()[0], loaded()[i], cell);
      if (broken !== undefined) {
        notes.add('口径不同：' + broken);
        td.append(make('small', '口径不同，不可比'));
      } else if (showDifference && unitsDiffer) {
        td.append(make('small', '单位不同，不相减'));
      } else if (showDifference && (first.partial || now.partial)) {
        td.append(make('small', '报告不全，不相减'));
      } else if (showDifference) {
        const { difference, tenths } = subtract(now.text, first.text);
        td.append(make('small', difference === '0' ? '相同' : signed(difference) + (tenths === null ? '' : '（' + signed(tenths) + '%）')));
      }
    }
    return td;
  }

  const loaded = () => chosen.filter(key => reports.has(key)).map(key => reports.get(key));

  /* What sort of report each is, once for all tables. */
  function notesOn(columns) {
    const list = make('ul', '', { class: 'table-notes' });
    list.append(...columns.map(report => make('li', nameOf(report.key) + '：' + report.notes.join('，'))));
    return list;
  }

  function header(columns) {
    const row = make('tr');
    row.append(make('th', '项目', { scope: 'col' }));
    for (const report of columns) {
      const [slug, year] = report.key.split('/');
      const th = make('th', '', { scope: 'col', class: 'number' });
      const link = make('a', agencies.get(slug).name + ' ', { href: root + slug + '/' + year + '/index.html' });
      link.append(make('span', year + '年', { class: 'whole' }));
      th.append(link);
      row.append(th);
    }
    const head = make('thead');
    head.append(row);
    return head;
  }

  function tableOf(id, title, entries, columns, number) {
    const notes = new Set();
    const showDifference = element('differences').checked;
    const present = entries.filter(entry => entry);
    const rows = merge(present.map(entry => linesOf(entry.table)));
    const fields = merge(present.map(entry => entry.table.columns));
    const totals = new Set(present.filter(entry => entry.table.total !== undefined).map(entry => entry.table.columns[entry.table.total][0]));
    const onlyTotal = totals.size === 1 && rows.length > 1 && !element('columns').checked;
    const shown = onlyTotal ? fields.filter(field => totals.has(field[0])) : fields;
    const table = make('table', '', { class: 'compared' });
    const captionId = 'compare-table-' + number;
    const caption = make('caption', '', { id: captionId });
    const units = new Set(present.map(entry => entry.table.unit));
    const only = shown.length === 1 ? shown[0][1] : rows.length === 1 ? rows[0][1] : '';
    const stay = make('span', title + (only && '（' + only.replace(/（单位：[^（）]*）$/, '') + '）'), { class: 'stay' });
    if (units.size === 1 && present[0].table.unit) {
      stay.append(make('span', '单位：' + present[0].table.unit, { class: 'unit' }));
    }
    caption.append(stay);
    table.append(caption, header(columns));
    const label = (line, unit) => line[1] + (unit && !line[1].includes(unit) ? '（' + unit + '）' : '') + (line[2] ? '（计算）' : '');
    for (const row of rows) {
      const body = make('tbody');
      const depth = row[3] ? ' depth-' + Math.min(row[3], 3) : '';
      if (row[4]) {
        const heading = make('tr', '', { class: 'group' + depth });
        const th = make('th', '', { scope: 'rowgroup', colspan: columns.length + 1 });
        th.append(make('span', row[1], { class: 'stay' }));
        heading.append(th);
        body.append(heading);
        table.append(body);
        continue;
      }
      const flat = onlyTotal || rows.length === 1 || shown.length === 1;
      if (!flat) {
        const heading = make('tr', '', { class: 'group' + depth });
        const th = make('th', '', { scope: 'rowgroup', colspan: columns.length + 1 });
        th.append(make('span', label(row), { class: 'stay' }));
        heading.append(th);
        body.append(heading);
      }
      for (const field of shown) {
        const cells = entries.map(entry => cellOf(entry, row[0], field[0]));
        if (cells.every(cell => cell.kind === 'absent')) {
          continue;
        }
        const valued = cells.find(cell => cell.unit);
        const unit = units.size === 1 && present[0].table.unit ? '' : (valued || {}).unit;
        const tr = make('tr', '', { class: (flat ? '' : 'within') + depth });
        tr.append(make('th', flat && (rows.length > 1 || shown.length === 1) ? label(row, unit) : label(field, unit), { scope: 'row' }));
        cells.forEach((_, i) => tr.append(valueCell(cells, i, id + '.' + row[0] + '.' + field[0], showDifference, notes)));
        body.append(tr);
      }
      table.append(body);
    }
    const region = make('div', '', { class: 'scroll', role: 'region', 'aria-labelledby': captionId, tabindex: '0' });
    region.append(table);
    const made = [region];
    for (const note of notes) {
      made.push(make('p', note, { class: 'table-foot' }));
    }
    return made;
  }

  function showTables() {
    const columns = loaded();
    const place = element('tables');
    place.replaceChildren();
    element('options').hidden = element('legend').hidden = columns.length === 0;
    if (columns.length === 0) {
      return;
    }
    const byColumn = columns.map(report => new Map(tablesOf(report).map(entry => [entry.table.id, entry])));
    place.append(notesOn(columns));
    const ids = merge(byColumn.map(tables => [...tables.keys()].map(id => [id])));
    ids.forEach(([id], number) => {
      const entries = byColumn.map(tables => tables.get(id));
      const title = entries.find(entry => entry).table.title;
      place.append(...tableOf(id, title, entries, columns, number));
    });
  }

  function message() {
    const words = [];
    if (ignored > 0) {
      words.push('地址里有 ' + ignored + ' 项不是本站的报告、重复或超过 ' + MOST + ' 份，已略去。');
    }
    if (failed.length > 0) {
      words.push('没有读到：' + failed.map(nameOf).join('、') + '。请检查网络后重新打开本页。');
    }
    if (chosen.length === 0) {
      words.push('请选择机构和年份，再按“添加”。');
    } else if (chosen.length === MOST) {
      words.push('已选满 ' + MOST + ' 份。');
    }
    element('message').textContent = words.join('');
  }

  function showChosen() {
    const list = element('chosen');
    list.replaceChildren();
    for (const key of chosen) {
      const item = make('li', nameOf(key));
      const remove = make('button', '移除', { type: 'button', 'aria-label': '移除' + nameOf(key) });
      remove.addEventListener('click', () => {
        chosen = chosen.filter(other => other !== key);
        changed();
        (list.querySelector('button') || element('agency')).focus();
      });
      item.append(remove);
      list.append(item);
    }
    element('add').disabled = chosen.length >= MOST;
  }

  async function update() {
    showChosen();
    await Promise.all(chosen.filter(key => !reports.has(key)).map(key => load(root + key + '/figures.js')));
    failed = chosen.filter(key => !reports.has(key));
    message();
    showTables();
  }

  function changed() {
    const query = chosen.length > 0 ? '?r=' + chosen.join(',') : '';
    element('address').href = location.pathname + query;
    ignored = 0;
    try {
      history.replaceState(null, '', location.pathname + query);
    } catch {
      /* Some browsers forbid it for files; the link to this comparison stands on the page. */
    }
    return update();
  }

  function listYears() {
    const agency = agencies.get(element('agency').value);
    element('year').replaceChildren(...(agency ? [...agency.years].reverse().map(year => make('option', year + '年', { value: year })) : []));
  }

  function listAgencies() {
    const wanted = element('filter').value.trim();
    const options = [];
    for (const [slug, { name }] of agencies) {
      if (name.includes(wanted) || slug.includes(wanted)) {
        options.push(make('option', name, { value: slug }));
      }
    }
    element('agency').replaceChildren(...options);
    listYears();
  }

  async function start() {
    document.getElementById('compare-off').hidden = true;
    section.hidden = false;
    await Promise.all([load(root + 'compare/index.js'), load(root + 'compare/formats.js')]);
    if (agencies.size === 0 || formats === null) {
      element('form').hidden = true;
      element('message').textContent = formats === null
        ? '没有读到比较所需的数据。请检查网络后重新打开本页；下面相邻两年的比较仍可使用。'
        : '本站还没有可以比较的报告。';
      return;
    }
    element('filter-field').hidden = agencies.size <= 20;
    listAgencies();
    element('filter').addEventListener('input', listAgencies);
    element('agency').addEventListener('change', listYears);
    element('differences').addEventListener('change', showTables);
    element('columns').addEventListener('change', showTables);
    element('form').addEventListener('submit', event => {
      event.preventDefault();
      const key = element('agency').value + '/' + element('year').value;
      if (chosen.length < MOST && isKnown(key) && !chosen.includes(key)) {
        chosen.push(key);
        changed();
      }
    });
    readAddress();
    element('address').href = location.pathname + (chosen.length > 0 ? '?r=' + chosen.join(',') : '');
    await update();
  }

  start();
})();
