import type { Element } from 'hast';

export const isClass = ({ properties: { className } }: Element, name: string): boolean => Array.isArray(className) && className.includes(name);
