/** What the browser has of a chosen agent where agents are many: finished HTML of its controls, made by the build, and its values. */
export interface AgentData {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly controls: Readonly<Record<string, string>>;
}
