/** Runs before anything is drawn: what scripts can do may show, the page has the light that the reader chose, and the fonts are there with the first line. */
const root = document.documentElement;
root.classList.add('js');
try {
  const theme = localStorage.getItem('breakglass:theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
} catch {
  // Without storage the system's choice holds.
}
// They stand in the style sheet before this script. Loaded only once a line needs them, they would come a frame after it, and the lines would move.
for (const face of document.fonts) face.load().catch(() => undefined);
