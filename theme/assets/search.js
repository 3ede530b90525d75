/* The engine of the search: finds the sections that hold every word asked for, exactly. It knows no page; search-page.js shows what it
   finds. The files of the index are scripts that call disclosureSearch.add, for a page opened from a disk may load nothing else. How the
   index is made, and why what is found is exact, stands in src/DisclosureSite/Indexing. */
'use strict';
var disclosureSearch = (function () {
  const SPAN = 0x1000000; /* places are numbers: text * SPAN + offset */
  const PAGE_KINDS = ['report', 'agency', 'indicator', 'term', 'text'];
  const waiting = new Map();
  let traditional = null;

  /* ---- Folding: the same as TextFolding.cs ---- */

  const isSpace = c => c <= 0x20 || (c >= 0x7f && c <= 0xa0) || c === 0x1680 || (c >= 0x2000 && c <= 0x200a)
    || c === 0x2028 || c === 0x2029 || c === 0x202f || c === 0x205f || c === 0x3000;
  const isIgnored = c => c === 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
    || (c >= 0x2060 && c <= 0x2064) || (c >= 0xfe00 && c <= 0xfe0f) || c === 0xfeff;
  const isWide = c => (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xd840 && c <= 0xd8bf) || (c >= 0xf900 && c <= 0xfaff)
    || (c >= 0xfe30 && c <= 0xfe4f) || (c >= 0xff00 && c <= 0xffef);
  const isHigh = c => c >= 0xd800 && c <= 0xdbff;
  const isLow = c => c >= 0xdc00 && c <= 0xdfff;

  function lower(point) {
    const small = point.toLowerCase();
    const one = small.length === point.length ? small : point;
    if (one === '\u2212') {
      return '-';
    }
    return traditional && traditional.get(one) || one;
  }

  /* The folded text; where origins are asked for, for each of its characters where it stood. */
  function fold(text, origins) {
    let folded = '';
    let waits = false;
    let wasWide = false;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (isSpace(c)) {
        waits = true;
        continue;
      }
      if (isIgnored(c)) {
        continue;
      }
      const start = i;
      const wide = isWide(c);
      if (waits && folded && !wasWide && !wide) {
        folded += ' ';
      }
      waits = false;
      wasWide = wide;
      let point = text[i];
      if (isHigh(c) && i + 1 < text.length && isLow(text.charCodeAt(i + 1))) {
        point += text[++i];
      }
      let to = '';
      if (c < 0x80 || (c >= 0x3400 && c <= 0x9fff)) {
        to = lower(point);
      } else {
        for (const one of point.normalize('NFKC')) {
          to += one === ' ' ? '' : lower(one);
        }
      }
      if (to.length === 1 && point.length === 1 && folded && to > '\u02ff' && /\p{M}/u.test(to)) {
        const composed = (folded[folded.length - 1] + to).normalize('NFC');
        if (composed.length === 1) {
          folded = folded.slice(0, -1) + composed;
          continue;
        }
      }
      folded += to;
      if (origins) {
        while (origins.length < folded.length) {
          origins.push(start);
        }
      }
    }
    if (origins) {
      origins.push(text.length);
    }
    return folded;
  }

  /* The words of a query as typed: at white space, but for what stands in straight quotation marks. */
  function split(query) {
    const words = [];
    for (let i = 0; i < query.length;) {
      if (isSpace(query.charCodeAt(i))) {
        i++;
        continue;
      }
      let end = query[i] === '"' ? query.indexOf('"', i + 1) : -1;
      if (end > i + 1 && (end + 1 === query.length || isSpace(query.charCodeAt(end + 1)))) {
        words.push(query.slice(i + 1, end));
        i = end + 1;
        continue;
      }
      end = i;
      while (end < query.length && !isSpace(query.charCodeAt(end))) {
        end++;
      }
      words.push(query.slice(i, end));
      i = end;
    }
    return words;
  }

  /* ---- Files ---- */

  function add(stamp, name, text) {
    const receive = waiting.get(name);
    if (receive) {
      receive(stamp, text);
    }
  }

  /* Numbers of five bits a character, as PostingWriter.cs writes them. */
  const DIGITS = new Uint8Array(128);
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('').forEach((digit, value) => {
    DIGITS[digit.charCodeAt(0)] = value;
  });

  function numbers(text) {
    const read = [];
    let value = 0;
    let scale = 1;
    for (let i = 0; i < text.length; i++) {
      const digit = DIGITS[text.charCodeAt(i) & 127];
      value += (digit & 31) * scale;
      if (digit & 32) {
        scale *= 32;
      } else {
        read.push(value);
        value = 0;
        scale = 1;
      }
    }
    return read;
  }

  function textsOf(list) {
    const read = numbers(list);
    const texts = [];
    let next = 0;
    for (let i = 0; i < read.length; i++) {
      next += Math.floor(read[i] / 2);
      const run = read[i] % 2 ? read[++i] + 2 : 1;
      for (let j = 0; j < run; j++) {
        texts.push(next++);
      }
    }
    return texts;
  }

  function placesOf(list) {
    const read = numbers(list);
    const places = [];
    let text = 0;
    let offset = 0;
    for (let i = 0; i < read.length; i += 2) {
      offset = read[i] ? read[i + 1] : offset + read[i + 1];
      text += read[i];
      places.push(text * SPAN + offset);
    }
    return places;
  }

  const textsOfPlaces = places => {
    const texts = [];
    for (const place of places) {
      const text = Math.floor(place / SPAN);
      if (texts[texts.length - 1] !== text) {
        texts.push(text);
      }
    }
    return texts;
  };

  function hash(prefix) {
    let value = 2166136261;
    for (let i = 0; i < prefix.length; i++) {
      value = Math.imul(value ^ prefix.charCodeAt(i), 16777619);
    }
    return value >>> 0;
  }

  /* Opens the index. run(name, stamp) loads and runs the file of that name, and promises when it has run; one that cannot be loaded or is
     not whole hands nothing over, and every query that needs it says so by `missing`. */
  async function open(run) {
    const files = new Map();
    let stamp = null;

    function load(name) {
      if (!files.has(name)) {
        files.set(name, (async () => {
          let received = null;
          waiting.set(name, (of, text) => {
            if (stamp === null || of === stamp) {
              stamp = of;
              received = text;
            }
          });
          await run(name, stamp);
          waiting.delete(name);
          if (received === null) {
            files.delete(name);
            throw new Missing(name);
          }
          return received;
        })());
      }
      return files.get(name);
    }

    const contents = JSON.parse(await load('contents'));
    const layout = layOut(contents);
    const groups = new Map();

    function groupsOf(name) {
      if (!groups.has(name)) {
        groups.set(name, load(name).then(text => {
          const read = new Map();
          let group = null;
          for (const line of text.split('\n')) {
            const tab = line.indexOf('\t', 0);
            if (tab >= 0) {
              group.grams.set(line.slice(0, tab), line.slice(tab + 1));
            } else if (line) {
              group = { isSplit: line[0] === '!', grams: new Map() };
              read.set(line.slice(1), group);
            }
          }
          return read;
        }));
        groups.get(name).catch(() => groups.delete(name));
      }
      return groups.get(name);
    }

    /* What is listed for a gram: the name of its partition's files and the list; null: it stands nowhere. */
    async function lookUp(gram) {
      const isSingle = gram.length === 1;
      const partition = isSingle ? 'c' : 'g' + hash(gram.slice(0, 2)) % contents.partitions;
      const count = isSingle ? contents.characterFiles : contents.files;
      for (let length = isSingle ? 1 : 2; length <= gram.length; length++) {
        const prefix = gram.slice(0, length);
        const name = partition + '-' + Math.floor(hash(prefix) / contents.partitions) % count;
        const group = (await groupsOf(name)).get(prefix);
        if (!group) {
          return null;
        }
        if (!group.isSplit || length === gram.length) {
          const listed = group.grams.get(gram.slice(length));
          return listed === undefined ? null : { partition, kind: listed[0], list: listed.slice(1) };
        }
      }
      return null;
    }

    async function listOf(entry) {
      if (entry.kind === 't' || entry.kind === 'p') {
        return entry.list;
      }
      const [pack, line] = entry.list.split('.');
      return (await load(entry.partition + 'l' + pack)).split('\n')[line];
    }

    const isPlaces = entry => entry.kind === 'p' || entry.kind === 'P';

    async function textsOfEntry(gram, entry) {
      while (entry.kind === 's') {
        gram = gram.slice(0, -1);
        entry = await lookUp(gram);
      }
      const list = await listOf(entry);
      return isPlaces(entry) ? textsOfPlaces(placesOf(list)) : textsOf(list);
    }

    /* The texts whose words and figures hold a folded word. */
    async function find(word) {
      if (word.length <= contents.longest) {
        const entry = await lookUp(word);
        if (entry) {
          return textsOfEntry(word, entry);
        }
        if (word.length < 3) {
          return [];
        }
      }
      let starts = null;
      for (let covered = 0; covered < word.length;) {
        let entry = null;
        let from = covered;
        let to = covered + 1;
        while (++to <= Math.min(word.length, covered + contents.longest)) {
          entry = await lookUp(word.slice(covered, to));
          if (!entry) {
            return [];
          }
          if (isPlaces(entry)) {
            break;
          }
          entry = null;
        }
        if (!entry) {
          to = word.length;
          while (!entry && --from >= 0) {
            entry = await lookUp(word.slice(from));
            if (!entry) {
              return [];
            }
            if (!isPlaces(entry)) {
              entry = null;
            }
          }
          if (!entry) {
            return [];
          }
        }
        const places = placesOf(await listOf(entry)).map(place => place - from);
        starts = starts === null ? places : both(starts, places);
        if (!starts.length) {
          return [];
        }
        covered = to;
      }
      return textsOfPlaces(starts);
    }

    /* Texts that hold a word: 2 in title or labels, 1 in words and figures, 0 nowhere. */
    async function marksOf(word) {
      const marks = new Uint8Array(layout.count);
      for (const text of await find(word)) {
        marks[text] = 1;
      }
      layout.markTitles(word, marks);
      return marks;
    }

    /* Finds sections. Promises { words, texts, counts, missing }: the numbers of the sections, best first, and for each word how many hold it. */
    async function ask(query) {
      const asked = split(query);
      let words = foldAll(asked);
      let found = await askFor(words);
      if (!found.texts.length && !traditional && words.length) {
        /* Folded texts hold no traditional character: only a word that is found nowhere can hold one. */
        try {
          const pairs = await load('traditional');
          traditional = new Map();
          for (let i = 0; i < pairs.length; i += 2) {
            traditional.set(pairs[i], pairs[i + 1]);
          }
          layout.refold();
        } catch (error) {
          found.missing = true;
          return found;
        }
        const again = foldAll(asked);
        if (again.join('\n') !== words.join('\n')) {
          words = again;
          found = await askFor(words);
        }
      }
      return found;
    }

    const foldAll = asked => [...new Set(asked.map(word => fold(word)).filter(word => word))];

    async function askFor(words) {
      const found = { words, texts: [], missing: false, counts: [] };
      if (!words.length) {
        return found;
      }
      try {
        const all = [];
        for (const word of words) {
          all.push(await marksOf(word));
        }
        const whole = words.length > 1 ? await marksOf(words.join('')) : null;
        const classes = [[], [], [], []];
        found.counts = words.map(() => 0);
        for (let text = 0; text < layout.count; text++) {
          let least = 2;
          for (let i = 0; i < all.length; i++) {
            least = Math.min(least, all[i][text]);
            found.counts[i] += all[i][text] ? 1 : 0;
          }
          if (least) {
            classes[least === 2 ? (layout.isReport(text) ? 1 : 0) : whole && !whole[text] ? 3 : 2].push(text);
          }
        }
        found.texts = [].concat(...classes);
      } catch (error) {
        if (!(error instanceof Missing)) {
          throw error;
        }
        found.missing = true;
      }
      return found;
    }

    /* The pieces of a section as printed: paragraphs, or cells row by row. */
    async function piecesOf(text) {
      const [pack, line] = layout.packOf(text);
      const words = (await load('t' + pack)).split('\n')[line];
      return words ? words.split('\t') : [];
    }

    return {
      ask, piecesOf, fold,
      parts: contents.parts,
      years: layout.years,
      agencies: layout.agencies,
      pages: layout.pages,
      placeOf: layout.placeOf,
      forms: layout.forms,
      eachReport: layout.eachReport,
    };
  }

  class Missing extends Error {}

  function both(left, right) {
    const shared = [];
    for (let i = 0, j = 0; i < left.length && j < right.length;) {
      if (left[i] === right[j]) {
        shared.push(left[i]);
        i++;
        j++;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /* What contents.js says, in the order of the texts: reports by year, then the other pages; each with the sections of its shape. */
  function layOut(contents) {
    const agencies = contents.agencies.map(([slug, name, parent, shortName]) => ({ slug, name, shortName: shortName || name, parent }));
    const lines = text => (text ? text.split('\n') : []).map(line => {
      const [anchor, label, group] = line.split('\t');
      return { anchor, label, group };
    });
    const forms = contents.forms.map(([anchor, labels, rows, columns]) =>
      ({ anchor, labels: labels.split('\t'), rows: lines(rows), columns: lines(columns) }));
    const shapes = contents.shapes.map(shape => shape.split(' ').map(section => {
      const [anchor, title, part, form] = section.split(',').map(Number);
      return { anchor: contents.anchors[anchor], title, part, form };
    }));
    const pages = [];
    const pageOf = [];
    let count = 0;

    function take(page) {
      page.first = count;
      pages.push(page);
      count += shapes[page.shape].length;
    }

    for (const [year, list] of contents.years) {
      const read = numbers(list);
      let agency = -1;
      for (let i = 0; i < read.length; i += 2) {
        agency += 1 + (read[i] % 2 ? -(read[i] + 1) / 2 : read[i] / 2);
        take({ kind: 'report', address: '/' + agencies[agency].slug + '/' + year + '/', agency, year, shape: read[i + 1] });
      }
    }
    for (const [kind, address, agency, shape] of contents.pages) {
      take({ kind: PAGE_KINDS[kind], address, agency, year: null, shape });
    }
    pages.forEach((page, index) => {
      for (let i = 0; i < shapes[page.shape].length; i++) {
        pageOf.push(index);
      }
    });

    const packs = [];
    const packOfText = [];
    numbers(contents.packs).forEach((size, pack) => {
      packs.push(packOfText.length);
      for (let i = 0; i < size; i++) {
        packOfText.push(pack);
      }
    });

    const isPattern = contents.titles.map(title => /[\u0001\u0002]/.test(title));
    const expanded = (title, page) => contents.titles[title]
      .replace(/\u0001/g, () => agencies[page.agency].name).replace(/\u0002/g, () => page.year);
    let foldedTitles = null;
    let foldedPatterns = null;
    let foldedForms = null;

    function refold() {
      foldedTitles = foldedPatterns = foldedForms = null;
    }

    function prepare() {
      if (foldedTitles) {
        return;
      }
      foldedTitles = contents.titles.map((title, index) => isPattern[index] ? '' : fold(title));
      foldedForms = forms.map(form =>
        [...form.labels, ...form.rows.map(row => row.label), ...form.columns.map(column => column.label)].map(label => fold(label)).join('\n'));
      foldedPatterns = new Map();
      pages.forEach(page => shapes[page.shape].forEach((section, index) => {
        if (isPattern[section.title]) {
          foldedPatterns.set(page.first + index, fold(expanded(section.title, page)));
        }
      }));
    }

    function markTitles(word, marks) {
      prepare();
      const titles = foldedTitles.map(title => title.includes(word));
      const inForms = foldedForms.map(labels => labels.includes(word));
      const hits = shapes.map(shape => shape.flatMap((section, index) =>
        titles[section.title] || (section.form >= 0 && inForms[section.form]) ? [index] : []));
      for (const page of pages) {
        for (const index of hits[page.shape]) {
          marks[page.first + index] = 2;
        }
      }
      for (const [text, title] of foldedPatterns) {
        if (title.includes(word)) {
          marks[text] = 2;
        }
      }
    }

    function placeOf(text) {
      const page = pages[pageOf[text]];
      const section = shapes[page.shape][text - page.first];
      const title = section.title;
      return {
        page,
        anchor: section.anchor,
        title: isPattern[title] ? expanded(title, page) : contents.titles[title],
        part: section.part,
        form: section.form >= 0 ? forms[section.form] : null,
        isHead: text === page.first,
      };
    }

    /* Calls back with each report and the number of its section that has a form. */
    function eachReport(form, visit) {
      for (const page of pages) {
        const index = page.kind === 'report' ? shapes[page.shape].findIndex(section => section.form >= 0 && forms[section.form] === form) : -1;
        if (index >= 0) {
          visit(page, page.first + index);
        }
      }
    }

    return {
      agencies, forms, pages, count, placeOf, markTitles, refold, eachReport,
      years: contents.years.map(([year]) => year),
      isReport: text => pages[pageOf[text]].kind === 'report',
      packOf: text => [packOfText[text], text - packs[packOfText[text]]],
    };
  }

  return { add, open, fold };
})();
