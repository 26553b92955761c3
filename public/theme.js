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
