/* What several scripts of pages need: making elements, loading scripts, and reading the years of /compare/index.js. */
'use strict';
var disclosureTools = {
  /* An element with a text, which is never markup, and attributes. */
  make(name, text, attributes) {
    const made = document.createElement(name);
    if (text) {
      made.textContent = text;
    }
    for (const key in attributes || {}) {
      made.setAttribute(key, attributes[key]);
    }
    return made;
  },

  /* Promises when a script has run or could not be loaded; what it hands over tells which. */
  load(address) {
    return new Promise(resolve => {
      const script = disclosureTools.make('script', '', { src: address, fetchpriority: 'high' });
      script.onload = script.onerror = () => {
        script.remove();
        resolve();
      };
      document.head.append(script);
    });
  },

  /* 2019-2022,2024 */
  yearsOf(ranges) {
    const years = [];
    for (const range of ranges.split(',')) {
      const [first, last] = range.split('-').map(Number);
      for (let year = first; year <= (last || first); year++) {
        years.push(year);
      }
    }
    return years;
  },
};
