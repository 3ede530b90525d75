// Guesses from the parts of an address that leads nowhere what it was meant to be, out of the reports that the index knows
// (/compare/index.js, loaded after this script). Without it the page lists years, agencies and what addresses look like.
(function () {
  'use strict';

  var tools = window.disclosureTools;
  var section = document.getElementById('suggest');
  var list = document.getElementById('suggest-list');
  if (!section || !list) {
    return;
  }

  var base = section.getAttribute('data-base');
  var pages = {
    indicators: '指标', compare: '比较', checks: '数字核对', corrections: '更正记录', timeliness: '公布时间', data: '数据下载', search: '查找',
    about: '关于本站'
  };

  function partsOf(path) {
    var words;
    try {
      words = decodeURIComponent(path);
    } catch (error) {
      words = path;
    }
    return words.normalize('NFKC').toLowerCase().split(/[\/\\]+/)
      .map(function (part) {
        return part.trim().replace(/\.(html?|aspx?|jsp|php)$/, '');
      })
      .filter(function (part) {
        return part && part !== 'index';
      });
  }

  // Of how many letters two words differ; more than most counts as most + 1.
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) {
      return most + 1;
    }
    var row = [];
    for (var j = 0; j <= other.length; j++) {
      row[j] = j;
    }
    for (var i = 1; i <= one.length; i++) {
      var before = row[0];
      row[0] = i;
      for (var k = 1; k <= other.length; k++) {
        var above = row[k];
        row[k] = Math.min(row[k] + 1, row[k - 1] + 1, before + (one[i - 1] === other[k - 1] ? 0 : 1));
        before = above;
      }
    }
    return row[other.length];
  }

  // The nearest of some names to any part; a short name must be right, a longer one may miss two letters.
  function nearest(parts, names) {
    var best = null;
    parts.forEach(function (part) {
      names.forEach(function (item) {
        var most = item.name.length < 4 ? 0 : item.name.length < 6 ? 1 : 2;
        var off = distance(part, item.name, most);
        if (off <= most && (!best || off < best.off)) {
          best = { off: off, item: item };
        }
      });
    });
    return best && best.item;
  }

  function add(path, words) {
    var item = tools.make('li');
    item.appendChild(tools.make('a', words, { href: base + path }));
    list.appendChild(item);
    section.hidden = false;
  }

  function suggest(agencies) {
    var path = location.pathname;
    var parts = partsOf(path.indexOf(base) === 0 ? path.slice(base.length) : path);
    if (parts.join('/') === '404') {
      return;
    }

    var named = parts.join('/').match(/(?:^|\D)((?:19|20)\d\d)(?!\d)/);
    var year = named && Number(named[1]);
    var names = [];
    var all = {};
    agencies.forEach(function (agency) {
      names.push({ name: agency[0], agency: agency }, { name: agency[1].toLowerCase(), agency: agency });
      tools.yearsOf(agency[2]).forEach(function (one) {
        all[one] = true;
      });
    });
    var found = nearest(parts, names);
    if (found) {
      var slug = found.agency[0];
      var years = tools.yearsOf(found.agency[2]);
      var at = !year ? years[years.length - 1] : years.reduce(function (best, one) {
        return Math.abs(one - year) < Math.abs(best - year) ? one : best;
      });
      add(slug + '/' + at + '/' + (at === year ? location.hash : ''), found.agency[1] + ' ' + at + '年的报告');
      add(slug + '/', found.agency[1]);
    }

    if (year && all[year]) {
      add('years/' + year + '/', year + '年的全部报告');
    }

    var page = nearest(parts.slice(0, 1), Object.keys(pages).map(function (name) {
      return { name: name };
    }));
    if (page && !found) {
      add(page.name + '/', pages[page.name]);
    }
  }

  window.disclosureCompare = { index: suggest };
})();
