const { site } = document.documentElement.dataset;

/** What is copied to lead somebody else to a place of a part: of a file on this device, where it stands on the site, if there is one. */
export function hostedAddress({ id: own, dataset: { path = '' } }: HTMLElement, id: string): string {
  if (site === undefined || location.protocol.startsWith('http')) return location.href;
  return `${site}${path}.html#${id.startsWith(`${own}--`) ? id.slice(own.length + 2) : id}`;
}
