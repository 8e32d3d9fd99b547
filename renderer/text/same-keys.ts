/** A Danish or Swedish file has exactly the keys of the English one: `satisfies SameKeys<typeof inbox>`. */
export type SameKeys<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : SameKeys<English[Key]>;
};
