/** An answer of Notion that says no. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const invalid = (message: string): Refusal => new Refusal(400, 'validation_error', `body failed validation: ${message}`);
export const notFound = (what: string): Refusal => new Refusal(404, 'object_not_found', `Could not find ${what}. Make sure the relevant pages and databases are shared with your integration.`);
export const forbidden = (): Refusal => new Refusal(403, 'restricted_resource', 'Insufficient permissions for this endpoint.');
