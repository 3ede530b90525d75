// Shows only those entries of the index whose names hold all words asked for (?q=…). Without this script the whole index stands there.
(function () {
  'use strict';

  var input = document.getElementById('q');
  var state = document.getElementById('find-state');
  var groups = document.querySelectorAll('[data-find]');
  if (!input || !state || !groups.length) {
    return;
  }

  var all = state.textContent;

  function folded(text) {
    return text.normalize('NFKC').toLowerCase();
  }

  function find() {
    var words = folded(input.value).split(/\s+/).filter(Boolean);
    var any = false;
    groups.forEach(function (group) {
      var here = false;
      group.querySelectorAll('li').forEach(function (item) {
        var name = folded(item.textContent);
        var fits = words.every(function (word) {
          return name.indexOf(word) >= 0;
        });
        item.hidden = !fits;
        here = here || fits;
      });
      group.hidden = !here;
      any = any || here;
    });
    state.textContent = !words.length ? all : state.getAttribute(any ? 'data-some' : 'data-none');
  }

  input.value = new URLSearchParams(location.search).get('q') || '';
  input.addEventListener('input', find);
  find();
})();
