/** The anchor that a heading has where nothing else is said; it need not be kept beside the title. Browser-safe. */
export const slugOf = (title: string): string => title.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '').replaceAll(/\s/g, '-');
