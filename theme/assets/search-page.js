/* Shows what search.js finds: results with the words marked, figures themselves where a row is asked for together with an agency or a
   year, filters, suggestions. Query and filters stand in the address (?q=…&agency=…&from=…&to=…&part=…); &all=1 lists all results. */
'use strict';
(function () {
  const { make, load } = disclosureTools;
  const STEP = 10;
  const MOST_FIGURES = 12;
  const MOST_SUGGESTIONS = 6;
  const LONGEST = 200;
  const MOST_LOST = 3;
  const PATIENCE = 200;
  const UNIT = '单位：';
  const KINDS = { agency: '机构', indicator: '指标', term: '名词', text: '页面' };
  const byId = id => document.getElementById(id);
  const input = byId('q');
  const region = byId('results');
  if (!input || !region || typeof disclosureSearch === 'undefined') {
    return;
  }

  const root = region.dataset.root.replace(/index\.html$/, '');
  const filters = { agency: byId('filter-agency'), from: byId('filter-from'), to: byId('filter-to'), part: byId('filter-part') };
  const status = byId('search-status');
  const hints = byId('search-hints');
  const figures = byId('search-figures');
  const list = byId('search-list');
  const more = byId('search-more');
  let opened = null;
  let turn = 0;
  let found = null;
  let shown = 0;
  let impatience = 0;

  /* ---- The index ---- */

  const run = (name, stamp) => load(root + 'search/index/' + name + '.js' + (stamp ? '?' + stamp : ''));

  function open() {
    if (!opened) {
      opened = disclosureSearch.open(run);
      opened.catch(() => {
        opened = null;
      });
    }
    return opened;
  }

  /* ---- Address and filters ---- */

  let isFilled = false;

  function fillFilters(engine) {
    if (isFilled) {
      return;
    }
    isFilled = true;
    const asked = new URLSearchParams(location.search);
    const reporting = new Set(engine.pages.filter(page => page.kind === 'report').map(page => page.agency));
    for (const index of [...reporting]) {
      for (let at = engine.agencies[index].parent; at >= 0 && !reporting.has(at); at = engine.agencies[at].parent) {
        reporting.add(at);
      }
    }
    engine.agencies.forEach((agency, index) => {
      if (reporting.has(index)) {
        filters.agency.append(make('option', agency.name, { value: agency.slug }));
      }
    });
    for (const year of engine.years) {
      filters.from.append(make('option', year + '年', { value: year }));
      filters.to.append(make('option', year + '年', { value: year }));
    }
    for (const [id, label] of engine.parts) {
      filters.part.append(make('option', label, { value: id }));
    }
    setFilters(asked);
  }

  function setFilters(asked) {
    for (const name in filters) {
      filters[name].value = asked.get(name) || '';
      if (filters[name].selectedIndex < 0) {
        filters[name].value = '';
      }
    }
  }

  const pageTitle = document.title;

  /* Whether the newest entry of the history holds what is still being typed: more of it, and the question it becomes, take its place. */
  let isUnfinished = false;
  let written = location.search;

  /* How: 'typed', 'asked' or 'filtered'; undefined: the address is what was asked. */
  function writeAddress(how, typed) {
    if (how) {
      writeHistory(how, typed);
    }
    document.title = (typed.trim() ? typed.trim() + ' - ' : '') + pageTitle;
  }

  /* The address of a question with the filters that are set. */
  function addressOf(query) {
    const asked = new URLSearchParams(query ? { q: query } : {});
    for (const name in filters) {
      if (filters[name].value) {
        asked.set(name, filters[name].value);
      }
    }
    return asked.toString() ? '?' + asked : location.pathname;
  }

  function writeHistory(how, typed) {
    const address = addressOf(typed.trim());
    const isNew = address !== (location.search || location.pathname);
    const replaces = isUnfinished && how !== 'filtered';
    isUnfinished = how === 'typed' && (isNew || isUnfinished);
    if (!isNew) {
      return;
    }
    try {
      history[replaces ? 'replaceState' : 'pushState'](null, '', address);
    } catch {
      /* A page opened from a disk may not change its address. */
    }
    written = location.search;
  }

  /* ---- Coming back ---- */

  let settling = 0;
  let hasMoved = false;

  /* What whoever comes back finds as it was: how many results, and where on the page. Both stand beside the address, for neither is asked for. */
  function remember() {
    clearTimeout(settling);
    try {
      history.replaceState({ shown, top: Math.round(scrollY) }, '');
    } catch {
      /* A browser may allow only so many changes in a while. */
    }
  }

  const remembered = name => history.state && Number.isInteger(history.state[name]) ? history.state[name] : 0;

  const isFiltered = () => Object.values(filters).some(filter => filter.value);

  function filterOf(engine) {
    const below = new Set();
    if (filters.agency.value) {
      const top = engine.agencies.findIndex(agency => agency.slug === filters.agency.value);
      engine.agencies.forEach((_, index) => {
        let at = index;
        for (let steps = 0; at >= 0 && at !== top && steps < engine.agencies.length; steps++) {
          at = engine.agencies[at].parent;
        }
        if (at === top) {
          below.add(index);
        }
      });
    }
    const [from, to] = [filters.from.value ? Number(filters.from.value) : -Infinity, filters.to.value ? Number(filters.to.value) : Infinity]
      .sort((left, right) => left - right);
    const part = engine.parts.findIndex(([id]) => id === filters.part.value);
    return place =>
      (!filters.agency.value || below.has(place.page.agency))
      && (from === -Infinity && to === Infinity || place.page.year !== null && place.page.year >= from && place.page.year <= to)
      && (part < 0 || place.part === part);
  }

  /* ---- Asking ---- */

  /* 12,345; the browser's own way costs a reader some milliseconds when it is asked for the first time. */
  const grouped = number => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

  /* The address is written once the results stand, or the reader waits: browsers take their time over it. */
  async function ask(address) {
    const mine = ++turn;
    const all = !address && new URLSearchParams(location.search).get('all') === '1';
    const most = address || all ? STEP : Math.max(STEP, remembered('shown'));
    const top = address ? 0 : remembered('top');
    hasMoved = false;
    clearTimeout(impatience);
    const typed = input.value;
    const query = typed.slice(0, LONGEST);
    if (!query.trim()) {
      found = null;
      show(false);
      writeAddress(address, typed);
      return;
    }
    region.dataset.searchState = 'loading';
    /* Results mostly stand sooner than a page that says so could be painted. */
    impatience = setTimeout(() => {
      show(true);
      status.textContent = '正在查找……';
      writeAddress(address, typed);
    }, PATIENCE);
    let engine;
    let answer;
    try {
      engine = await open();
      const asking = engine.ask(query, isFiltered() ? 0 : most);
      fillFilters(engine);
      answer = await asking;
    } catch {
      answer = { missing: true };
    }
    if (mine !== turn) {
      return;
    }
    if (answer.missing) {
      writeAddress(address, typed);
      tellIncomplete();
      return;
    }
    const keeps = filterOf(engine);
    const texts = isFiltered() ? answer.texts.filter(text => keeps(engine.placeOf(text))) : answer.texts;
    found = { engine, answer, texts, query, matches: new Map() };
    shown = 0;
    let table;
    let items;
    try {
      [table, items] = await Promise.all([figuresOf(keeps), itemsUpTo(all ? texts.length : most, most)]);
    } catch {
      if (mine === turn) {
        writeAddress(address, typed);
        tellIncomplete();
      }
      return;
    }
    if (mine !== turn) {
      return;
    }
    clear();
    if (table) {
      figures.append(table);
      figures.hidden = false;
    }
    append(items);
    tell(query);
    show(true);
    if (top && !hasMoved) {
      scrollTo(scrollX, top);
    }
    region.dataset.searchState = 'done';
    writeAddress(address, typed);
    if (address && history.state) {
      remember();
    }
    if (!answer.texts.length && !query.includes('"')) {
      suggestOther(mine);
    }
  }

  function show(results) {
    clearTimeout(impatience);
    region.hidden = !results;
    byId('search-index').hidden = results;
    if (!results) {
      clear();
      status.textContent = '';
      region.dataset.searchState = 'idle';
    }
  }

  function clear() {
    list.replaceChildren();
    delete list.dataset.printed;
    figures.replaceChildren();
    figures.hidden = true;
    hints.replaceChildren();
    hints.hidden = true;
    more.hidden = true;
  }

  function tellIncomplete() {
    show(true);
    clear();
    status.textContent = '查找没有完成：有一部分索引读不到，结果可能不全，所以不显示。请检查网络后重新载入这一页，或者在下面按机构、年份、指标和名词找到页面。';
    byId('search-index').hidden = false;
    region.dataset.searchState = 'incomplete';
  }

  function tell(query) {
    const { answer, texts } = found;
    const cut = input.value.length > LONGEST ? `（只查前 ${LONGEST} 个字）` : '';
    if (texts.length) {
      status.textContent = `${grouped(texts.length)} 处含有“${query.trim()}”${isFiltered() ? '（已筛选）' : ''}${cut}`;
    } else if (answer.texts.length) {
      status.textContent = `筛选的范围里没有，全部范围里有 ${grouped(answer.texts.length)} 处。`;
    } else if (!figures.hidden) {
      status.textContent = `下面是查到的数字。没有一处文字同时含有“${answer.words.join('”“')}”。${cut}`;
    } else {
      status.textContent = `没有一处${answer.words.length > 1 ? '同时' : ''}含有“${query.trim()}”。${cut}`;
    }
    if (answer.texts.length && !texts.length) {
      hint('不筛选再查', query.trim());
    }
    if (!answer.texts.length && answer.words.length > 1) {
      answer.words.forEach((word, index) => hint(`“${word}”：${grouped(answer.counts[index])} 处`, answer.counts[index] ? word : null));
    }
    for (const agency of found.named || []) {
      hint(`只在${agency.name}的报告里查“${found.rest}”`, found.rest, '?q=' + encodeURIComponent(found.rest) + '&agency=' + agency.slug);
    }
    const bare = query.replace(/[“”"《》]/g, ' ').trim();
    if (!answer.texts.length && bare && bare !== query.trim()) {
      hint('不带引号再查', bare);
    }
    const narrow = query.normalize('NFKC');
    if (!answer.texts.length && /\d,\d/.test(narrow)) {
      hint('数字不带分隔号再查', narrow.replace(/(\d),(?=\d)/g, '$1'));
    }
  }

  /* Without an address of its own, a hint asks without the filters. */
  function hint(text, query, address) {
    const item = make('li');
    item.append(query ? make('a', text, { href: address || '?q=' + encodeURIComponent(query) }) : make('span', text));
    hints.append(item);
    hints.hidden = false;
  }

  /* ---- Results ---- */

  /* The results from those on that are shown already; so many of them with the words around what was found. */
  async function itemsUpTo(upTo, withSnippet) {
    const { engine, texts } = found;
    const withWords = texts.slice(shown, Math.min(upTo, shown + withSnippet));
    const pieces = new Map(await Promise.all(withWords.map(async text => [text, await engine.piecesOf(text)])));
    return texts.slice(shown, upTo).map(text => resultOf(text, pieces.get(text)));
  }

  function append(items) {
    const made = document.createDocumentFragment();
    items.forEach(item => made.append(item));
    list.append(made);
    shown += items.length;
    more.hidden = shown >= found.texts.length;
    if (more.hidden) {
      delete list.dataset.printed;
    } else {
      list.dataset.printed = `这里是前 ${grouped(shown)} 处，一共 ${grouped(found.texts.length)} 处。`;
    }
  }

  function resultOf(text, pieces) {
    const { engine } = found;
    const place = engine.placeOf(text);
    const item = make('li', '', { 'data-search-result': '' });
    const heading = make('p', '', { class: 'where' });
    const snippet = pieces && snippetOf(place, pieces);
    const anchor = snippet && snippet.anchor || place.anchor;
    const address = place.page.address + (anchor ? '#' + encodeURIComponent(anchor) : '');
    const link = make('a', '', { href: hrefOf(address) });
    mark(link, place.title || titleOf(place));
    heading.append(link);
    item.append(heading);
    const origin = place.page.kind === 'report'
      ? `${engine.agencies[place.page.agency].name} · ${place.page.year}年${place.isHead ? '报告' : ''}`
      : KINDS[place.page.kind];
    item.append(make('p', origin, { class: 'origin' }));
    if (snippet && snippet.nodes.length) {
      const line = make('p', '', { class: 'snippet' });
      line.append(...snippet.nodes);
      item.append(line);
    }
    return item;
  }

  /* What has run once runs faster: makes a result that nobody sees, unless somebody has asked by now. */
  function rehearse(engine) {
    if (turn || !engine.pages.length) {
      return;
    }
    found = { engine, answer: { words: ['0'] }, matches: new Map() };
    resultOf(0, ['0']);
    found = null;
  }

  const titleOf = place => place.page.kind === 'report' ? `${place.page.year}年报告` : place.page.address;

  function hrefOf(address) {
    const [path, fragment] = address.split('#');
    return root + path.slice(1) + (path.endsWith('/') ? 'index.html' : '') + (fragment ? '#' + fragment : '');
  }

  /* Where the words stand in a text as printed: [start, end) and the word. */
  function matchesIn(text) {
    const { engine, answer, matches: known } = found;
    if (known.has(text)) {
      return known.get(text);
    }
    const origins = [];
    const folded = engine.fold(text, origins);
    const matches = [];
    for (const word of answer.words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        const last = origins[at + word.length - 1];
        matches.push([origins[at], last + String.fromCodePoint(text.codePointAt(last)).length, word]);
      }
    }
    matches.sort((left, right) => left[0] - right[0] || right[1] - left[1]);
    known.set(text, matches);
    return matches;
  }

  /* Appends a text with the words marked. */
  function mark(element, text, from, to) {
    let at = from || 0;
    const end = to || text.length;
    for (const [start, stop] of matchesIn(text)) {
      if (start >= at && stop <= end) {
        element.append(withoutJoints(text.slice(at, start)), make('mark', withoutJoints(text.slice(start, stop))));
        at = stop;
      }
    }
    element.append(withoutJoints(text.slice(at, end)));
  }

  /* Paragraphs as one text: behind a sentence nothing to be seen, and all the same nothing is found across the joint. */
  const JOINT = '\n';
  const joined = (pieces, space) => pieces.reduce((text, piece) => text + (/[。！？；：”》）]$/.test(text) ? JOINT : space) + piece);
  const withoutJoints = text => text.replaceAll(JOINT, '');

  function snippetOf(place, pieces) {
    if (place.form) {
      return snippetOfTable(place.form, pieces);
    }
    if (!pieces.length) {
      return null;
    }
    const text = place.anchor.startsWith('table.') ? pieces.join('  ') : joined(pieces, place.page.kind === 'report' ? ' ' : '  ');
    const first = bestOf(matchesIn(text));
    const start = first ? Math.max(0, first[0] - 30) : 0;
    const end = Math.min(text.length, Math.max(first ? first[1] + 60 : 0, start + 110));
    const line = make('span');
    mark(line, text, start, end);
    return { nodes: [...(start ? ['……'] : []), ...line.childNodes, ...(end < text.length ? ['……'] : [])], anchor: '' };
  }

  /* The match from which on the most words stand near each other; the first of them. */
  function bestOf(matches) {
    let best = matches[0];
    let most = 1;
    for (let from = 0; from < matches.length && most < found.answer.words.length; from++) {
      const near = new Set();
      for (let at = from; at < matches.length && matches[at][1] <= matches[from][0] + 80; at++) {
        near.add(matches[at][2]);
      }
      if (near.size > most) {
        [best, most] = [matches[from], near.size];
      }
    }
    return best;
  }

  /* Of a table, the cells whose figure or whose row was found, and the labels that were. */
  function snippetOfTable(form, pieces) {
    const holds = text => matchesIn(text).length > 0;
    const rows = form.rows.map(row => holds(row.label));
    const columns = form.columns.map(column => holds(column.label));
    const cells = [];
    let anchor = '';
    for (let row = 0; row < form.rows.length; row++) {
      for (let column = 0; column < form.columns.length; column++) {
        const figure = pieces[row * form.columns.length + column] || '';
        if (figure && holds(figure)) {
          cells.push({ row, column, figure, isFigure: true });
        } else if (rows[row] && figure) {
          cells.push({ row, column, figure });
        }
      }
    }
    cells.sort((left, right) => (right.isFigure ? 1 : 0) - (left.isFigure ? 1 : 0));
    const nodes = [];
    for (const cell of cells.slice(0, 4)) {
      anchor = anchor || anchorOf(form, cell.row, cell.column);
      const line = make('span', '', { class: 'cell' });
      mark(line, labelOf(form.rows[cell.row]) + ' · ' + labelOf(form.columns[cell.column]));
      line.append('：');
      const figure = make('b');
      if (cell.isFigure) {
        mark(figure, cell.figure);
      } else {
        figure.textContent = cell.figure;
      }
      line.append(figure);
      nodes.push(line);
    }
    if (cells.length > 4) {
      nodes.push(make('span', `另有 ${cells.length - 4} 格`, { class: 'cell' }));
    }
    if (!nodes.length) {
      const labels = [...form.columns.filter((_, index) => columns[index]).map(labelOf), ...form.labels.filter(holds)];
      for (const label of labels.slice(0, 3)) {
        const line = make('span', '', { class: 'cell' });
        mark(line, label);
        nodes.push(line);
      }
    }
    return { nodes, anchor };
  }

  const labelOf = line => line.group ? line.group + ' · ' + line.label : line.label;
  const anchorOf = (form, row, column) => `${form.anchor}.${form.rows[row].anchor}.${form.columns[column].anchor}`;

  /* ---- Figures: a row's name together with an agency or a year ---- */

  /* The rows that words ask for, newest first, the numbers of the agencies among the words, and the other words; null: no row is asked for. */
  function rowsOf(engine, words, keeps) {
    if (words.length < 2) {
      return null;
    }
    const agencies = new Set();
    const years = new Set();
    const rest = [];
    for (const word of words) {
      const year = /^(\d{4})年?$/.exec(word);
      const named = engine.agencies.flatMap((agency, index) =>
        engine.fold(agency.name).includes(word) || engine.fold(agency.shortName).includes(word) ? [index] : []);
      if (year && engine.years.includes(Number(year[1]))) {
        years.add(Number(year[1]));
      } else if (word === '年' && years.size) {
        /* 2024 年 */
        continue;
      } else if (named.length && !engine.forms.some(form => form.rows.some(row => engine.fold(row.label).includes(word)))) {
        named.forEach(index => agencies.add(index));
      } else {
        rest.push(word);
      }
    }
    if (!rest.length || !agencies.size && !years.size) {
      return null;
    }
    const rows = [];
    for (const form of engine.forms) {
      const fits = form.rows.flatMap((row, index) => rest.every(word => engine.fold(labelOf(row)).includes(word)) ? [index] : []);
      if (fits.length) {
        engine.eachReport(form, (page, text) => {
          if ((!agencies.size || agencies.has(page.agency)) && (!years.size || years.has(page.year)) && keeps({ page, part: engine.placeOf(text).part })) {
            fits.forEach(row => rows.push({ form, page, text, row }));
          }
        });
      }
    }
    rows.sort((left, right) => left.text - right.text || left.row - right.row);
    return { rows, agencies, rest };
  }

  /* The table; null: none is asked for. */
  async function figuresOf(keeps) {
    const { engine, answer } = found;
    const asked = rowsOf(engine, answer.words, keeps);
    if (asked && !isFiltered()) {
      found.named = [...asked.agencies].slice(0, 3).map(index => engine.agencies[index]);
      found.rest = asked.rest.join(' ');
    }
    if (!asked || !asked.rows.length) {
      return null;
    }
    const { rows } = asked;
    const section = make('div', '', { class: 'scroll', role: 'region', 'aria-labelledby': 'figures-caption', tabindex: '0' });
    const table = make('table', '', { class: 'list' });
    const caption = make('caption', '', { id: 'figures-caption' });
    caption.append(make('span', '报告中的数字' + (rows.length > MOST_FIGURES ? `（最近的 ${MOST_FIGURES} 行，共 ${rows.length} 行）` : ''), { class: 'stay' }));
    const head = make('tr');
    ['机构和年份', '项目', '数字'].forEach(text => head.append(make('th', text, { scope: 'col' })));
    const thead = make('thead');
    thead.append(head);
    const body = make('tbody');
    const first = rows.slice(0, MOST_FIGURES);
    const piecesOf = await Promise.all(first.map(({ text }) => engine.piecesOf(text)));
    first.forEach(({ form, page, text, row }, index) => {
      const pieces = piecesOf[index];
      const line = make('tr');
      const who = make('th', '', { scope: 'row' });
      who.append(`${engine.agencies[page.agency].shortName} ${page.year}年`);
      line.append(who, make('td', labelOf(form.rows[row])));
      const values = make('td');
      const columns = form.columns.length > 4 ? [form.columns.length - 1] : form.columns.keys();
      for (const column of columns) {
        const figure = pieces[row * form.columns.length + column];
        const one = make('span', '', { class: 'cell' });
        one.append(form.columns[column].label + ' ', make('a', figure ? writtenOut(form, row, column, figure) : '—', { href: hrefOf(page.address + '#' + encodeURIComponent(anchorOf(form, row, column))) }));
        values.append(one);
      }
      line.append(values);
      body.append(line);
    });
    table.append(caption, thead, body);
    section.append(table);
    return section;
  }

  /* A number alone as other pages write it, with the table's unit unless a label states another; else what is printed. */
  function writtenOut(form, row, column, figure) {
    const number = /^([+-]?)(\d+)(\.\d+)?$/.exec(figure);
    if (!number) {
      return figure;
    }
    const unit = /元|单位/.test(form.rows[row].label + form.columns[column].label) ? null : form.labels.find(label => label.startsWith(UNIT));
    return (number[1] === '-' ? '−' : number[1]) + grouped(number[2]) + (number[3] || '') + (unit ? unit.slice(UNIT.length) : '');
  }

  /* ---- Words written together, or with another character ---- */

  /* Offers what is found nowhere cut at names and years or, where that has no results either, as the name that it is nearly. Nobody
     waits for it. */
  async function suggestOther(mine) {
    const { engine, answer } = found;
    if (answer.counts.filter(count => !count).length > MOST_LOST) {
      /* Of so many words hardly all are nearly names, and all names are gone through for each. */
      return;
    }
    const cut = answer.words.flatMap((word, index) => answer.counts[index] ? [word] : cutAt(namesIn(engine, word), word));
    /* What leaves a single character over was hardly written together. */
    if (await suggestIf(mine, cut, words => `分开再查“${words}”`) && cut.every(word => [...word].length > 1)) {
      return;
    }
    const names = allNames(engine);
    const meant = answer.words.map((word, index) => answer.counts[index] ? word : nearestIn(names, word));
    suggestIf(mine, meant, words => `是不是要查“${words}”`);
  }

  /* Whether other words than those asked for have results, and are offered. */
  async function suggestIf(mine, words, textOf) {
    const { engine, answer } = found;
    const query = words.join(' ');
    if (query === answer.words.join(' ')) {
      return false;
    }
    let isWithin;
    try {
      const again = await engine.ask(query, 0);
      const finds = keeps => {
        const asked = rowsOf(engine, again.words, keeps);
        return again.texts.some(text => keeps(engine.placeOf(text))) || Boolean(asked && asked.rows.length);
      };
      if (mine !== turn || again.missing || !finds(() => true)) {
        return false;
      }
      isWithin = finds(filterOf(engine));
    } catch {
      return false;
    }
    /* Where the filters would leave nothing, the offer says that it does without. */
    hint(textOf(query) + (isWithin || !isFiltered() ? '' : '（不筛选）'), query, isWithin && isFiltered() ? addressOf(query) : null);
    return true;
  }

  /* What agencies, indicators, terms, rows and columns are called, in characters. */
  function allNames(engine) {
    const names = engine.agencies.flatMap(agency => [agency.name, agency.shortName]);
    for (const page of engine.pages) {
      if (page.kind === 'indicator' || page.kind === 'term') {
        names.push(engine.placeOf(page.first).title);
      }
    }
    for (const form of engine.forms) {
      names.push(...form.rows.map(row => row.label), ...form.columns.map(column => column.label));
    }
    return [...new Set(names.map(name => engine.fold(name)))].map(name => [...name]);
  }

  /* The name, or else the piece of one, from which a word differs in one character: rather in its middle, and rather another one than
     one too many; else the word. Figures are never nearly right. */
  function nearestIn(names, word) {
    let nearest = word;
    let best = [2];
    const typed = [...word];
    if (typed.length < 3 || /\d/.test(word)) {
      return word;
    }
    for (const name of names) {
      /* Nearly all names have too little of it. */
      if (typed.length > name.length + 1 || typed.filter(character => !name.includes(character)).length > 1) {
        continue;
      }
      /* Sellers: for each end in the name, how far from the word the nearest piece before it is, and where it begins. */
      let ends = Array.from({ length: name.length + 1 }, (_, end) => ({ apart: 0, begin: end }));
      for (let at = 0; at < typed.length; at++) {
        const next = [{ apart: at + 1, begin: 0 }];
        for (let end = 1; end <= name.length; end++) {
          const step = (from, cost) => ({ apart: from.apart + cost, begin: from.begin });
          const ways = [step(ends[end - 1], typed[at] === name[end - 1] ? 0 : 1), step(ends[end], 1), step(next[end - 1], 1)];
          next.push(ways.reduce((one, other) => other.apart < one.apart || other.apart === one.apart && other.begin < one.begin ? other : one));
        }
        ends = next;
      }
      ends.forEach(({ apart, begin }, end) => {
        const differs = [typed[0] !== name[begin], typed.at(-1) !== name[end - 1]];
        if (isTorn(typed, name, begin, end, differs)) {
          return;
        }
        const rank = [apart, end - begin < name.length ? 1 : 0, differs.filter(Boolean).length, Math.abs(end - begin - typed.length)];
        const at = rank.findIndex((value, index) => value !== best[index]);
        if (rank[at] < best[at]) {
          best = rank;
          nearest = name.slice(begin, end).join('');
        }
      });
    }
    return nearest;
  }

  /* Whether a piece ends, or begins, where neither the name nor the word does: “结果维” for “结果好”, of 结果维持. Much of a long word stands before. */
  const isTorn = (typed, name, begin, end, [first, last]) =>
    (first && begin > 0 || last && end < name.length) && typed.length < 6
    || [name[begin], name[end - 1]].some(edge => end - begin < name.length && !/[\p{L}\p{N}]/u.test(edge));

  /* The names of agencies, or their beginnings, of rows and of indicators, and the years that a word holds, the longest first. */
  function namesIn(engine, word) {
    const names = (word.match(/\d+年?/g) || []).filter(year => engine.years.includes(parseInt(year, 10)));
    for (const agency of engine.agencies) {
      for (const name of [engine.fold(agency.name), engine.fold(agency.shortName)]) {
        let end = 1;
        while (end < name.length && word.includes(name.slice(0, end + 1))) {
          end++;
        }
        names.push(name.slice(0, end));
      }
    }
    for (const page of engine.pages) {
      if (page.kind === 'indicator') {
        names.push(engine.fold(engine.placeOf(page.first).title));
      }
    }
    for (const form of engine.forms) {
      form.rows.forEach(row => names.push(engine.fold(row.label)));
    }
    return names.filter(name => name.length > 1 && word.includes(name)).sort((left, right) => right.length - left.length);
  }

  function cutAt(names, word) {
    const name = names.find(one => word.includes(one));
    if (!name) {
      return word ? [word] : [];
    }
    const at = word.indexOf(name);
    return [...cutAt(names, word.slice(0, at)), name, ...cutAt(names, word.slice(at + name.length))];
  }

  /* ---- Suggestions: pages whose names hold what is typed ---- */

  const box = make('ul', '', { id: 'suggestions', role: 'listbox', 'aria-label': '名称', class: 'suggestions', hidden: '' });
  let active = -1;

  async function suggest() {
    const typed = disclosureSearch.fold(input.value);
    let engine;
    try {
      engine = typed ? await open() : null;
    } catch {
      return;
    }
    if (!engine || typed !== disclosureSearch.fold(input.value) || document.activeElement !== input) {
      close();
      return;
    }
    const options = [];
    for (const page of engine.pages) {
      if (page.kind === 'report' || page.kind === 'text') {
        continue;
      }
      const { title } = engine.placeOf(page.first);
      const folded = engine.fold(title);
      if (folded.includes(typed)) {
        options.push({ title, page, begins: folded.startsWith(typed) ? 0 : 1 });
      }
    }
    options.sort((left, right) => left.begins - right.begins);
    box.replaceChildren(...options.slice(0, MOST_SUGGESTIONS).map(({ title, page }, index) => {
      const option = make('li', '', { role: 'option', id: 'suggestion-' + index, 'aria-selected': 'false', 'data-href': hrefOf(page.address) });
      option.append(make('span', title), make('small', KINDS[page.kind]));
      return option;
    }));
    active = -1;
    input.removeAttribute('aria-activedescendant');
    box.hidden = !options.length;
    input.setAttribute('aria-expanded', String(!box.hidden));
  }

  function close() {
    box.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function move(by) {
    const options = [...box.children];
    if (box.hidden || !options.length) {
      return false;
    }
    active = (active + by + options.length + 1) % (options.length + 1);
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === active)));
    if (active < options.length) {
      input.setAttribute('aria-activedescendant', options[active].id);
    } else {
      active = -1;
      input.removeAttribute('aria-activedescendant');
    }
    return true;
  }

  /* ---- Events ---- */

  let waits = 0;
  function askSoon() {
    clearTimeout(waits);
    waits = setTimeout(() => {
      ask('typed');
    }, 250);
  }

  byId('without-script').hidden = true;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', 'suggestions');
  input.closest('form').append(box);
  input.addEventListener('input', event => {
    if (!event.isComposing) {
      askSoon();
      suggest();
    }
  });
  /* Letters that are to become characters are nothing to look for. */
  input.addEventListener('compositionstart', () => clearTimeout(waits));
  input.addEventListener('compositionend', () => {
    askSoon();
    suggest();
  });
  input.addEventListener('keydown', event => {
    if (event.isComposing) {
      return;
    }
    if ((event.key === 'ArrowDown' && move(1)) || (event.key === 'ArrowUp' && move(-1))) {
      event.preventDefault();
    } else if (event.key === 'Escape' && !box.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      location.href = box.children[active].dataset.href;
    }
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  /* The field keeps the focus, or the suggestions would be gone before they are clicked on. */
  box.addEventListener('mousedown', event => event.preventDefault());
  box.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) {
      location.href = option.dataset.href;
    }
  });
  input.closest('form').addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(waits);
    close();
    if (matchMedia('(pointer: coarse)').matches) {
      /* The keyboard on the screen would cover the results. */
      input.blur();
    }
    ask('asked');
  });
  for (const name in filters) {
    filters[name].addEventListener('change', () => {
      ask('filtered');
    });
  }
  more.addEventListener('click', async () => {
    if (region.dataset.searchState !== 'done') {
      return;
    }
    const [mine, from] = [turn, shown];
    let items;
    try {
      items = await itemsUpTo(from + STEP, STEP);
    } catch {
      if (mine === turn) {
        tellIncomplete();
      }
      return;
    }
    if (mine === turn && from === shown && items.length) {
      append(items);
      items[0].querySelector('a').focus();
      remember();
    }
  });
  addEventListener('popstate', () => {
    /* A link within the page is no question. */
    if (location.search === written) {
      if (region.dataset.searchState === 'done') {
        remember();
      }
      return;
    }
    written = location.search;
    const asked = new URLSearchParams(written);
    input.value = asked.get('q') || '';
    isUnfinished = false;
    setFilters(asked);
    ask();
  });
  addEventListener('scroll', () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (region.dataset.searchState === 'done') {
        remember();
      }
    }, PATIENCE);
  }, { passive: true });
  /* Whoever reads on already is not moved elsewhere. */
  for (const name of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    addEventListener(name, () => {
      hasMoved = true;
    }, { passive: true });
  }
  /* Who goes on from the results and comes back finds them again. */
  addEventListener('pagehide', () => {
    isUnfinished = false;
  });

  input.value = new URLSearchParams(location.search).get('q') || '';
  if (input.value) {
    /* Before anything is painted: the indexes of a large archive take a while. */
    show(true);
    document.querySelectorAll('.lead').forEach(lead => {
      lead.hidden = true;
    });
    ask();
  } else {
    /* While the reader still thinks about what to ask. */
    const whenIdle = window.requestIdleCallback || setTimeout;
    whenIdle(async () => {
      try {
        const engine = await open();
        engine.prepare();
        fillFilters(engine);
        rehearse(engine);
      } catch {
        /* Whoever asks is told that the index cannot be read. */
      }
    });
  }
})();
