/** The id of the element that stands for an address: a name that a PDF can keep as it is. `severities/p0#first-action` → `severities.p0:first-action`. */
export const targetOf = (address: string): string => encodeURIComponent(address).replaceAll('%2F', '.').replaceAll('%23', ':').replaceAll(/[%!'()*~]/g, '_');
