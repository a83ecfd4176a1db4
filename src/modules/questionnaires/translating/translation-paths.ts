/** The addresses of the languages of a questionnaire, under the one where a room mounts them. */
export function translationPaths(at: string) {
  const one = (language: string) => `${at}/${language}`
  return {
    list: at,
    one,
    csv: (language: string) => `${one(language)}/textes.csv`,
    xlsx: (language: string) => `${one(language)}/textes.xlsx`,
    bring: (language: string) => `${one(language)}/tableau`,
    brought: (language: string) => `${one(language)}/tableau/enregistrer`,
    part: (language: string, part: string) => `${one(language)}/page/${part}`,
    remove: (language: string) => `${one(language)}/retirer`,
  } as const
}
