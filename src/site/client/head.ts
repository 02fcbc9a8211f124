/** Runs before anything is drawn: what scripts can do may show, and the page has the light that the reader chose. */
const root = document.documentElement;
root.classList.add('js');
try {
  const theme = localStorage.getItem('breakglass:theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
} catch {
  // Without storage the system's choice holds.
}

// The fonts are wanted with the first line that is drawn. From disk this way of asking is an error; from the device's own copy it is needless.
const asks = location.protocol.startsWith('http') && !navigator.serviceWorker?.controller;
for (const font of asks ? (root.dataset['fonts'] ?? '').split(' ') : []) {
  const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous', href: (root.dataset['root'] ?? '') + font });
  document.head.append(link);
}
