/*
 * Large type and high contrast, as readers of public sites expect them (适老化、无障碍). Runs in the head, so that a remembered choice
 * stands before anything is painted: data-text="large" and data-contrast="more" on <html>, for the style sheet. The buttons are
 * hidden in the page and shown here: without scripts there is nothing to press.
 */
(() => {
  'use strict';

  const values = { text: 'large', contrast: 'more' };
  const root = document.documentElement;
  const keyOf = mode => `disclosure-${mode}`;

  // A browser may refuse storage, by throwing, to private windows and to pages from a disk.
  const recall = mode => {
    try {
      return localStorage.getItem(keyOf(mode)) === values[mode];
    } catch {
      return false;
    }
  };

  const remember = (mode, on) => {
    try {
      if (on) {
        localStorage.setItem(keyOf(mode), values[mode]);
      } else {
        localStorage.removeItem(keyOf(mode));
      }
    } catch {
      // It then holds for this page only.
    }
  };

  const isOn = mode => root.dataset[mode] === values[mode];

  const set = (mode, on) => {
    if (on) {
      root.dataset[mode] = values[mode];
    } else {
      delete root.dataset[mode];
    }

    for (const button of document.querySelectorAll(`button[data-display="${mode}"]`)) {
      button.setAttribute('aria-pressed', String(on));
    }
  };

  const setAll = () => Object.keys(values).forEach(mode => set(mode, recall(mode)));

  setAll();

  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('button[data-display]')) {
      const mode = button.dataset.display;
      button.setAttribute('aria-pressed', String(isOn(mode)));
      button.addEventListener('click', () => {
        set(mode, !isOn(mode));
        remember(mode, isOn(mode));
      });
      button.closest('[hidden]')?.removeAttribute('hidden');
    }
  });

  // A page that the browser kept comes back as it was left, and a choice may have been made since.
  addEventListener('pageshow', event => event.persisted && setAll());
})();
