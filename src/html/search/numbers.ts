/** Telephone numbers are looked for by their digits, however they are written on either side. Browser-safe. */

const NUMBER = /\+?\d[\d ()./\p{Pd}]*\d/gu;
/** Of what is typed; fewer are any number. */
const FEWEST = 4;
/** Of a telephone number. */
const SHORTEST = 7;

/** The number in `codes`, as it is written there, that `query` has at least a part of. */
export function numberIn(codes: string, query: string): string | undefined {
  const wanted = numbersOf(query).map(digitsOf).filter((digits) => digits.length >= FEWEST);
  return numbersOf(codes).find((number) => {
    const digits = digitsOf(number);
    return digits.length >= SHORTEST && wanted.some((each) => isPart(each, digits));
  });
}

const numbersOf = (text: string): readonly string[] => text.normalize('NFKC').match(NUMBER) ?? [];

/** The zero of `+44 (0)20` is not dialed. */
const digitsOf = (number: string): string => number.replace('(0)', '').replaceAll(/\D/g, '');

/** Zeros in front stand for what is dialed from elsewhere: they and a country may be on one side alone. */
const localOf = (digits: string): string => digits.replace(/^0+/, '');

const isPart = (typed: string, digits: string): boolean =>
  digits.includes(typed) || (localOf(typed).length >= FEWEST && digits.includes(localOf(typed))) || (localOf(digits).length >= SHORTEST && typed.endsWith(localOf(digits)));
