// Before the first paint: what the address of an embedded page leaves out, and its colours.
(function () {
  var asked = new URLSearchParams(location.search.replace(/&amp;/g, '&'));
  // Without the signs of a sentence around it.
  function word(name) {
    return (asked.get(name) || '').replace(/^[^a-z\d-]+|[^a-z\d]+$/g, '');
  }
  var root = document.documentElement;
  var theme = word('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  var minimal = word('minimal') === '1';
  root.dataset.hide = ['title', 'filters', 'search', 'legend', 'list', 'link']
    .filter(function (part) {
      if (minimal && part !== 'link') return true;
      return part === 'search' ? word(part) !== '1' : word(part) === '0';
    })
    .join(' ');
  if (minimal) root.dataset.minimal = '';
})();

// If a script of the page does not come, the page says so, and is read anew where it is.
addEventListener(
  'error',
  function (event) {
    if (event.target.localName === 'script') document.documentElement.dataset.unstarted = '';
  },
  true,
);
addEventListener('click', function (event) {
  if (event.target.dataset.reload === undefined) return;
  event.preventDefault();
  location.reload();
});
