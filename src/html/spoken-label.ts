/** `incident-id` as a person says it. What is asked for by that name alone needs no other words. */
export const spokenLabel = (label: string): string => label.replaceAll('-', ' ');
