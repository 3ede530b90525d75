// Fills the day of citing and the address into a citation, and copies it. Without this script the page shows both as words.
(function () {
  'use strict';

  document.querySelectorAll('[data-copy]').forEach(function (button) {
    var source = document.getElementById(button.getAttribute('data-copy'));
    if (!source) {
      return;
    }

    var day = source.querySelector('[data-cite="day"]');
    var now = new Date();
    function two(number) {
      return number < 10 ? '0' + number : String(number);
    }

    if (day) {
      day.textContent = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
    }

    var address = source.querySelector('[data-cite="address"]');
    if (address && address.textContent.indexOf('://') < 0 && location.protocol !== 'file:') {
      address.textContent = location.href.split('#')[0];
    }

    var status = button.parentNode.querySelector('[role="status"]');
    function say(words) {
      if (status) {
        status.textContent = words;
      }
    }

    // Where the page may not write to the clipboard, the text is selected, ready to be copied by hand.
    function select() {
      var range = document.createRange();
      range.selectNodeContents(source);
      var selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      say('已选中，请按 Ctrl+C 复制');
    }

    button.hidden = false;
    button.addEventListener('click', function () {
      if (!navigator.clipboard || !navigator.clipboard.writeText) {
        select();
        return;
      }

      navigator.clipboard.writeText(source.textContent).then(function () {
        say('已复制');
      }, select);
    });
  });
})();
