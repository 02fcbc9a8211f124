/** The id of an address where all sections stand in one page: `severities/p0#tell` → `severities--p0--tell`. Browser-safe. */
export const inPage = (address: string): string => address.replaceAll(/[/#]/g, '--');
