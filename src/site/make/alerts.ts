import type { Procedure } from '#src/model/runbook.ts';
import { addressOf } from '#src/model/address.ts';
import { fill } from '#src/model/fill.ts';
import { plainLabel, viewOf } from '#src/html/view.ts';
import type { Draft, SiteMaker } from './make-site.ts';
import { movedPage } from './redirects.ts';

/** An alert's address can stand in the alert itself; whoever follows it stands in front of the steps at once. */
export function alertPages({ input }: SiteMaker): Draft[] {
  const view = viewOf(input, { href: () => undefined }, 'alerts');
  const taken = new Set<string>();
  return input.runbook.procedures.flatMap((procedure) =>
    procedure.alerts.flatMap((alert) => {
      const path = alertPath(alert);
      if (taken.has(path)) return [];
      taken.add(path);
      return [alertPage(alert, path, procedure, plainLabel(procedure.title, view), input.catalog.site.situations)];
    }),
  );
}

function alertPage(alert: string, path: string, procedure: Procedure, title: string, words: { readonly alert: string; readonly leadsTo: string }): Draft {
  return { ...movedPage(path, addressOf('procedures', procedure.id), title, `${fill(words.alert, { alert })}. ${words.leadsTo}`) };
}

/** Names of alerts are the author's: what cannot stand in the name of a file becomes a hyphen. */
export const alertPath = (alert: string): string => `alerts/${alert.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '') || 'alert'}`;
