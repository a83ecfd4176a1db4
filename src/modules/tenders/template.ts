/** What a template of an entity may hold, each between two braces; the last two stand alone in their paragraph. */
export const tags = [
  ...(['client', 'titre', 'lots', 'entite', 'forme_juridique'] as const),
  ...(['siren', 'adresse', 'tva', 'date', 'criteres', 'parties'] as const),
] as const

/** Without them, an answer would have no words. */
export const neededTags: readonly (typeof tags)[number][] = ['parties']
