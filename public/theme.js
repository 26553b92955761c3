// Before the first paint: the colours that the address or this device asks for.
(function () {
  var asked = new URLSearchParams(location.search).get('theme');
  try {
    asked = asked || localStorage.getItem('theme');
  } catch {
    // storage forbidden: as the device
  }
  if (asked === 'light' || asked === 'dark') document.documentElement.dataset.theme = asked;
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
