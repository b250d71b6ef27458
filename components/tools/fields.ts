/** What a group of fields of a tool's page takes: the state, a way to change a part of it, and what is wrong with a field. */
export type FieldsProps<State> = {
  state: State;
  set: (part: Partial<State>) => void;
  /** The sentence for a field of the calculator's input ("fragrances.0.percent"); undefined where nothing is wrong. */
  error: (field: string) => string | undefined;
};
