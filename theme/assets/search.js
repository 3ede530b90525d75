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

  const simplified = point => traditional && traditional.get(point) || point;

  function lower(point) {
    const small = point.toLowerCase();
    const one = small.length === point.length ? small : point;
    return one === '\u2212' ? '-' : simplified(one);
  }

  /* Most of any text: characters that stay or become one other. */
  const PLAIN = /[!-~\u3001-\u3003\u3008-\u3011\u3400-\u9fff\uff01-\uff5e]+/y;
  const NARROWED = /[A-Z\uff01-\uff5e]/g;
  const narrow = c => String.fromCharCode(c.charCodeAt(0) - (c > '\uff00' ? 0xfee0 : 0)).toLowerCase();

  function foldPlain(run) {
    const folded = run.replace(NARROWED, narrow);
    return traditional ? folded.replace(/[\u3400-\u9fff]/g, simplified) : folded;
  }

  /* The folded text; where origins are asked for, for each of its characters where it stood. */
  function fold(text, origins) {
    let folded = '';
    let waits = false;
    let wasWide = false;
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      PLAIN.lastIndex = i;
      const plain = PLAIN.exec(text);
      if (plain) {
        const run = plain[0];
        const parts = waits && folded && !wasWide && !isWide(c);
        folded += (parts ? ' ' : '') + foldPlain(run);
        if (parts && origins) {
          origins.push(i);
        }
        for (let at = i; origins && at < i + run.length; at++) {
          origins.push(at);
        }
        i += run.length - 1;
        waits = false;
        wasWide = isWide(text.charCodeAt(i));
        continue;
      }
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
      for (const one of point.normalize('NFKC')) {
        to += one === ' ' ? '' : lower(one);
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

  /* The page loads contents.js by itself, before anybody asks. */
  let early = null;

  function add(stamp, name, text) {
    const receive = waiting.get(name);
    if (receive) {
      receive(stamp, text);
    } else if (name === 'contents') {
      early = { stamp, text };
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

  /* The beginnings of the groups that were cut, as CutGroups.cs writes them. */
  function beginningsOf(line) {
    const beginnings = new Set();
    let beginning = '';
    for (let i = 0; i < line.length;) {
      const length = Number(line[i++]);
      const own = length === 2 ? 2 : 1;
      beginning = beginning.slice(0, length - own) + line.slice(i, i + own);
      beginnings.add(beginning);
      i += own;
    }
    return beginnings;
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
          if (name === 'contents' && early) {
            add(early.stamp, name, early.text);
          } else {
            await run(name, stamp);
          }
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

    const [json, ...cut] = (await load('contents')).split('\n');
    const contents = JSON.parse(json);
    const cutGroups = { f: beginningsOf(cut[0]), b: beginningsOf(cut[1]), c: new Set() };
    const groups = new Map();

    /* Made while the first files are on their way. */
    let laidOut = null;
    const layout = () => laidOut = laidOut || layOut(contents);

    /* The groups of grams in a file, by their beginnings. */
    function groupsOf(name) {
      if (!groups.has(name)) {
        groups.set(name, load(name).then(text => {
          const read = new Map();
          let group = null;
          for (const line of text.split('\n')) {
            const tab = line.indexOf('\t');
            if (tab >= 0) {
              group.set(line.slice(0, tab), line.slice(tab + 1));
            } else if (line) {
              group = new Map();
              read.set(line.slice(1), group);
            }
          }
          return read;
        }));
        groups.get(name).catch(() => groups.delete(name));
      }
      return groups.get(name);
    }

    /* What is listed for a word or, if it is not, for its shortest beginning that is rare; null: it stands nowhere. The direction is 'f', or
       'b' for a word that is read from its last character back, or 'c' for a single character. */
    async function lookUp(direction, word) {
      const partition = direction === 'c' ? 'c' : direction + hash(word[0]) % contents.partitions;
      const count = direction === 'c' ? contents.characterFiles : contents.files;
      /* The longest beginning whose group was cut hands on to one that is longer by one. */
      let length = direction === 'c' ? 1 : 2;
      while (length < word.length && cutGroups[direction].has(word.slice(0, length))) {
        length++;
      }
      const prefix = word.slice(0, length);
      const file = partition + '-' + Math.floor(hash(prefix) / contents.partitions) % count;
      const group = (await groupsOf(file)).get(prefix);
      if (!group) {
        return null;
      }
      for (let end = length; end <= word.length; end++) {
        const listed = group.get(word.slice(length, end));
        if (listed === undefined) {
          /* Backward only rare ones are listed. */
          if (direction === 'b') {
            continue;
          }
          return null;
        }
        const entry = { partition, kind: listed[0], list: listed.slice(1), length: end };
        if (isPlaces(entry) || end === word.length) {
          return entry;
        }
      }
      return null;
    }

    const isPlaces = entry => entry.kind === 'p' || entry.kind === 'P';

    async function listOf(entry) {
      if (entry.kind === 't' || entry.kind === 'p') {
        return entry.list;
      }
      const [pack, line] = entry.list.split('.');
      return (await load(entry.partition + 'l' + pack)).split('\n')[line];
    }

    async function textsOfCommon(word, entry) {
      while (entry.kind === 's') {
        word = word.slice(0, -1);
        entry = await lookUp('f', word);
      }
      return textsOf(await listOf(entry));
    }

    const reversed = word => word.split('').reverse().join('');

    /* The places at which all pieces of a word stand, each as far from it as it says. */
    async function placesOfAll(pieces) {
      const lists = await Promise.all(pieces.map(([entry]) => listOf(entry)));
      let starts = null;
      lists.forEach((list, index) => {
        const places = placesOf(list).map(place => place - pieces[index][1]);
        starts = starts === null ? places : both(starts, places);
      });
      return starts;
    }

    /* The texts whose words and figures hold a folded word; meanwhile it guesses at those that hold its beginning and its end. */
    async function find(word, guess) {
      if (word.length === 1) {
        const entry = await lookUp('c', word);
        return entry ? textsOfCommon(word, entry) : [];
      }
      /* Rare pieces that cover the word, from both of its ends at once, each with how far its places are from the word's. */
      const pieces = [];
      for (let from = 0, to = word.length; from < to;) {
        const [front, back] = await Promise.all([
          lookUp('f', word.slice(from, from + contents.longest)),
          to - from > 2 ? lookUp('b', reversed(word.slice(Math.max(0, to - contents.longest), to))) : null,
        ]);
        if (!front) {
          return [];
        }
        if (!isPlaces(front)) {
          return front.length === word.length ? textsOfCommon(word, front) : [];
        }
        pieces.push([front, from]);
        from += front.length;
        if (from < to) {
          if (!back) {
            return [];
          }
          pieces.push([back, to - 1]);
          to -= back.length;
        }
        if (from < to && pieces.length === 2) {
          placesOfAll([...pieces]).then(starts => guess(textsOfPlaces(starts)), () => {});
        }
      }
      return textsOfPlaces(await placesOfAll(pieces));
    }

    /* Texts that hold a word: 2 in title or labels, 1 in words and figures, 0 nowhere. */
    async function marksOf(word, guess) {
      const titles = new Uint8Array(layout().count);
      const marked = texts => {
        const marks = titles.slice();
        for (const text of texts) {
          marks[text] = marks[text] || 1;
        }
        return marks;
      };
      const finding = find(word, texts => guess(marked(texts)));
      layout().markTitles(word, titles);
      return marked(await finding);
    }

    /* Finds sections. Promises { words, texts, counts, missing }: the numbers of the sections, best first, and for each word how many hold it.
       The pieces of so many of the first ones will be asked for: they are loaded as soon as it is likely which these are. */
    async function ask(query, first) {
      const asked = split(query);
      let words = foldAll(asked);
      let found = await askFor(words, first);
      if (!found.texts.length && !found.missing && !traditional && words.some(word => /[\u2e80-\u9fff]/.test(word))) {
        /* Folded texts hold no traditional character: only a word that is found nowhere can hold one. */
        try {
          const pairs = await load('traditional');
          traditional = new Map();
          for (let i = 0; i < pairs.length; i += 2) {
            traditional.set(pairs[i], pairs[i + 1]);
          }
          layout().refold();
        } catch (error) {
          found.missing = true;
          return found;
        }
        const again = foldAll(asked);
        if (again.join('\n') !== words.join('\n')) {
          words = again;
          found = await askFor(words, first);
        }
      }
      return found;
    }

    const foldAll = asked => [...new Set(asked.map(word => fold(word)).filter(word => word))];

    /* The sections that hold all words, best first: each word's marks, and those of the words as one. */
    function ranked(all, whole) {
      const classes = [[], [], [], []];
      const { count, reports } = layout();
      for (let text = 0; text < count; text++) {
        let least = 2;
        for (let i = 0; i < all.length && least; i++) {
          least = Math.min(least, all[i][text]);
        }
        if (least) {
          classes[least === 2 ? (text < reports ? 1 : 0) : whole && !whole[text] ? 3 : 2].push(text);
        }
      }
      return [].concat(...classes);
    }

    function countOf(marks) {
      let count = 0;
      for (let text = 0; text < marks.length; text++) {
        count += marks[text] ? 1 : 0;
      }
      return count;
    }

    async function askFor(words, first) {
      const found = { words, texts: [], missing: false, counts: [] };
      if (!words.length) {
        return found;
      }
      const prefetch = marks => {
        if (words.length === 1) {
          ranked([marks], null).slice(0, first || 0).forEach(text => piecesOf(text).catch(() => {}));
        }
      };
      try {
        const all = await Promise.all((words.length > 1 ? [...words, words.join('')] : words).map(word => marksOf(word, prefetch)));
        const whole = words.length > 1 ? all.pop() : null;
        found.counts = all.map(countOf);
        found.texts = ranked(all, whole);
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
      const [pack, line] = layout().packOf(text);
      const words = (await load('t' + pack)).split('\n')[line];
      return words ? words.split('\t') : [];
    }

    return {
      ask, piecesOf, fold,
      /* Does now what the first question would have to wait for; what has run once runs faster, too. */
      prepare() {
        const none = new Uint8Array(layout().count);
        layout().markTitles('\0', none);
        ranked([none], none);
        countOf(none);
      },
      parts: contents.parts,
      years: contents.years.map(([year]) => year),
      get agencies() {
        return layout().agencies;
      },
      get pages() {
        return layout().pages;
      },
      get forms() {
        return layout().forms;
      },
      placeOf: text => layout().placeOf(text),
      eachReport: (form, visit) => layout().eachReport(form, visit),
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
      return { anchor, title, part, form };
    }));
    const pages = [];
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
    const reports = count;
    for (const [kind, address, agency, shape] of contents.pages) {
      take({ kind: PAGE_KINDS[kind], address, agency, year: null, shape });
    }
    /* The number of the page on which a text stands. */
    function pageAt(text) {
      let first = 0;
      for (let end = pages.length; end - first > 1;) {
        const middle = (first + end) >> 1;
        if (pages[middle].first <= text) {
          first = middle;
        } else {
          end = middle;
        }
      }
      return first;
    }

    /* Sections stand in packs part by part, and packs end where their block of pages does. */
    const packs = numbers(contents.packs);
    const anchorsOf = shapes.map(shape => shape.map(({ anchor }) => anchor));
    let blocks = null;

    function firstPacks() {
      const first = [];
      let pack = 0;
      for (let page = 0, text = 0; page < pages.length; page += contents.block) {
        first.push({ page, pack, text, places: null });
        const next = pages[page + contents.block];
        for (const end = next ? next.first : count; text < end; pack++) {
          text += packs[pack];
        }
      }
      return first;
    }

    /* For each text of a block how many stand before it in its packs. Plain loops, for a reader waits while they run for the first time. */
    function placesIn(block) {
      const end = Math.min(block.page + contents.block, pages.length);
      const next = new Uint32Array(contents.anchors.length + 1);
      let texts = 0;
      for (let page = block.page; page < end; page++) {
        const anchors = anchorsOf[pages[page].shape];
        texts += anchors.length;
        for (let i = 0; i < anchors.length; i++) {
          next[anchors[i] + 1]++;
        }
      }
      for (let i = 1; i < next.length; i++) {
        next[i] += next[i - 1];
      }
      const places = new Uint32Array(texts);
      for (let page = block.page, text = 0; page < end; page++) {
        const anchors = anchorsOf[pages[page].shape];
        for (let i = 0; i < anchors.length; i++) {
          places[text++] = next[anchors[i]]++;
        }
      }
      return places;
    }

    /* The pack of a text and its line there. */
    function packOf(text) {
      blocks = blocks || firstPacks();
      const block = blocks[Math.floor(pageAt(text) / contents.block)];
      block.places = block.places || placesIn(block);
      let { pack } = block;
      let line = block.places[text - block.text];
      while (line >= packs[pack]) {
        line -= packs[pack++];
      }
      return [pack, line];
    }

    const isPattern = contents.titles.map(title => /[\u0001\u0002]/.test(title));
    const expanded = (title, page) => contents.titles[title]
      .replace(/\u0001/g, () => agencies[page.agency].name).replace(/\u0002/g, () => page.year);
    let foldedTitles = null;
    let foldedPatterns = null;
    let foldedForms = null;

    function refold() {
      foldedTitles = foldedPatterns = foldedForms = null;
    }

    /* Pieces that are folded apart and put together are what is folded as a whole, but for white space and marks where they meet. */
    const meetsOddly = /^[\p{M}\p{Z}\p{C}]|[\p{Z}\p{C}]$/u;

    function prepare() {
      if (count) {
        /* What is found is mostly new. */
        packOf(0);
      }
      if (foldedTitles) {
        return;
      }
      foldedTitles = contents.titles.map((title, index) => isPattern[index] ? '' : fold(title));
      foldedForms = forms.map(form =>
        [...form.labels, ...form.rows.map(row => row.label), ...form.columns.map(column => column.label)].map(label => fold(label)).join('\n'));
      const names = agencies.map(agency => meetsOddly.test(agency.name) ? null : fold(agency.name));
      const patterns = contents.titles.map((title, index) => {
        const pieces = isPattern[index] ? title.split(/([\u0001\u0002])/) : [];
        return pieces.some(piece => piece > '\u0002' && meetsOddly.test(piece)) ? null : pieces.map(piece => piece > '\u0002' ? fold(piece) : piece);
      });
      const foldedOf = (title, page) => patterns[title] && names[page.agency] !== null
        ? patterns[title].map(piece => piece === '\u0001' ? names[page.agency] : piece === '\u0002' ? page.year : piece).join('')
        : fold(expanded(title, page));
      foldedPatterns = [];
      const withPattern = shapes.map(shape => shape.flatMap((section, index) => isPattern[section.title] ? [index] : []));
      for (const page of pages) {
        for (const index of withPattern[page.shape]) {
          foldedPatterns.push([page.first + index, foldedOf(shapes[page.shape][index].title, page)]);
        }
      }
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
      const page = pages[pageAt(text)];
      const section = shapes[page.shape][text - page.first];
      const title = section.title;
      return {
        page,
        anchor: contents.anchors[section.anchor],
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
      agencies, forms, pages, count, reports, placeOf, markTitles, refold, eachReport, packOf,
    };
  }

  return { add, open, fold };
})();
