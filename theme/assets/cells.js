/*
 * A figure's link opens what is said of it at its address. This script opens and closes it in place: without a step in the history
 * and without a jump of the page, with Esc, and with the arrow keys from figure to figure, which are one stop of the Tab key in each
 * table. Without it the links do the same as all links do.
 */
(() => {
  'use strict';

  const linksOf = table => [...table.querySelectorAll('td > a:not(.note)')];
  const cellOpen = () => document.querySelector('.figures td:target:has(> .about)');
  const linkOf = cell => cell.querySelector(':scope > a');

  // Goes to an address in the page, as a link does, and leaves everything where it stands.
  const goTo = hash => {
    const places = [...document.querySelectorAll('.scroll')].map(region => [region, region.scrollLeft]);
    const [left, top] = [scrollX, scrollY];
    location.replace(hash);
    places.forEach(([region, scroll]) => region.scrollTo({ left: scroll, behavior: 'instant' }));
    scrollTo({ left, top, behavior: 'instant' });
  };

  const tell = () => {
    const open = cellOpen();
    for (const link of document.querySelectorAll('.figures td > a')) {
      link.setAttribute('aria-expanded', String(link.parentNode === open));
    }
  };

  const close = () => {
    const open = cellOpen();
    const hadFocus = open?.contains(document.activeElement);
    goTo('#');
    history.replaceState(history.state, '', location.pathname + location.search);
    if (hadFocus) {
      linkOf(open).focus({ preventScroll: true });
    }

    tell();
  };

  const open = link => {
    goTo(link.hash);
    link.focus({ preventScroll: true });
    tell();
  };

  const makeStop = link => {
    linksOf(link.closest('table')).forEach(other => { other.tabIndex = other === link ? 0 : -1; });
  };

  document.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) {
      return;
    }

    const link = event.target.closest('.figures td > a, .about > .close');
    if (!link) {
      if (cellOpen() && !event.target.closest('.about')) {
        close();
      }

      return;
    }

    event.preventDefault();
    if (link.matches('.close') || link.parentNode === cellOpen()) {
      close();
    } else {
      open(link);
    }
  });

  // The figures of a table by row and column of the screen, so that merged cells need no counting.
  const nextOf = (link, key) => {
    const box = link.getBoundingClientRect();
    const middle = element => { const { left, right } = element.getBoundingClientRect(); return (left + right) / 2; };
    const sameRow = other => other.closest('tr') === link.closest('tr');
    const links = linksOf(link.closest('table'));
    const at = links.indexOf(link);
    switch (key) {
      case 'ArrowLeft': return links[at - 1] && sameRow(links[at - 1]) ? links[at - 1] : null;
      case 'ArrowRight': return links[at + 1] && sameRow(links[at + 1]) ? links[at + 1] : null;
      case 'ArrowUp': return links.slice(0, at).reverse().find(other => Math.abs(middle(other) - middle(link)) < box.width / 2);
      case 'ArrowDown': return links.slice(at + 1).find(other => Math.abs(middle(other) - middle(link)) < box.width / 2);
      case 'Home': return links.find(sameRow);
      case 'End': return links.filter(sameRow).pop();
      default: return undefined;
    }
  };

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && cellOpen()) {
      close();
      return;
    }

    const link = event.target.closest?.('.figures td > a:not(.note)');
    const next = link && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && nextOf(link, event.key);
    if (next) {
      event.preventDefault();
      const isOpen = link.parentNode === cellOpen();
      next.focus();
      if (isOpen) {
        open(next);
      }
    }
  });

  document.addEventListener('focusin', event => {
    const link = event.target.closest('.figures td > a:not(.note)');
    if (link) {
      makeStop(link);
    }
  });

  addEventListener('hashchange', tell);
  document.querySelectorAll('.figures').forEach(table => linksOf(table).forEach((link, index) => { link.tabIndex = index === 0 ? 0 : -1; }));
  tell();
})();
