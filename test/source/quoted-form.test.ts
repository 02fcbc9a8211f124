import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { quotedForm } from '#src/source/quoted-form.ts';

test.each(['Slack #ops', "it's", `it's "so"`, String.raw`it's \d`, 'a\nb', '{a.b}', '', "'"])('%s survives YAML', (text) => {
  expect(parse(`key: ${quotedForm(text)}`)).toEqual({ key: text });
  expect(parse(`[${quotedForm(text)}]`)).toEqual([text]);
});
