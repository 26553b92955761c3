// Before the first paint: the colours that the address or this device asks for, whether a room is named,
// and what a view asks for that the page as published does not show: its room is kept until it is there.
(function () {
  var address = new URLSearchParams(location.search);
  var root = document.documentElement;
  if (address.has('room')) root.dataset.room = '';
  var asks = '';
  address.forEach(function (value, name) {
    if (/^(practice|challenge|status|country|region|size|recognition|survey|q|from|to)$/.test(name))
      name = 'narrow';
    if (value && /^(narrow|city|cities|show)$/.test(name))
      asks += name === 'show' ? (value === 'list' ? ' list' : ' sheet') : ' ' + name;
  });
  if (asks) root.dataset.asks = asks;
  // What opens above the practices, or is told there, waits for the data.
  else if (address.get('near') || (address.get('group') || '').startsWith('survey:'))
    root.dataset.below = '';
  var asked = address.get('theme');
  try {
    asked = asked || localStorage.getItem('theme');
  } catch {
    // storage forbidden: as the device
  }
  if (asked === 'light' || asked === 'dark') root.dataset.theme = asked;
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

// No form may leave by itself (the policy says so). One that is sent before the page's own script
// is here becomes the query of the page that it names, or of this one, where that is all it asks for.
addEventListener('submit', function (event) {
  if (event.defaultPrevented) return;
  event.preventDefault();
  if (event.target.dataset.query === undefined) return;
  location.assign(
    (event.target.dataset.query || location.pathname) +
      '?' +
      new URLSearchParams(new FormData(event.target)),
  );
});
