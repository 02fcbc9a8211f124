/** Where browsers lie on each system. Pure. */
import { posix, win32 } from 'node:path';

export interface Place {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The variables that name a browser outright, the first that is set wins. */
export const BROWSER_VARIABLES = ['BREAKGLASS_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

/** The browser that a variable names, and which variable; undefined where none does. */
export function namedBrowser(env: Place['env']): { readonly variable: string; readonly path: string } | undefined {
  for (const variable of BROWSER_VARIABLES) {
    const path = env[variable];
    if (path !== undefined && path !== '') return { variable, path };
  }
  return undefined;
}

const COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/var/lib/flatpak/exports/bin'];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Every place where the system may have a Chrome, a Chromium or an Edge, likeliest first. */
export function systemBrowsers({ platform, env }: Place): readonly string[] {
  if (platform === 'darwin') return MAC_APPS.flatMap((app) => ['/Applications', `${env['HOME'] ?? ''}/Applications`].map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    return WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  const folders = [...(env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/')), ...LINUX_FOLDERS];
  return [...new Set(COMMANDS.flatMap((command) => folders.map((folder) => posix.join(folder, command))))];
}
