/** The sign of a runbook in tabs and on the screens of phones. */
export const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#b00020" d="M10.3 2h11.4L30 10.3v11.4L21.7 30H10.3L2 21.7V10.3z"/><path stroke="#fff" stroke-width="3.2" stroke-linecap="round" d="M16 9v8"/><circle cx="16" cy="22" r="1.9" fill="#fff"/></svg>';
