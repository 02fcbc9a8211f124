/** Runs before anything is drawn: what scripts can do may show, and the page has the light that the reader chose. */
const root = document.documentElement;
root.classList.add('js');
try {
  const theme = localStorage.getItem('breakglass:theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
} catch {
  // Without storage the system's choice holds.
}
