/** The addresses of the languages of a questionnaire, under the one where a room mounts them. */
export function translationPaths(at: string) {
  const own = (language: string) => `${at}/${language}`
  return {
    list: at,
    one: own,
    csv: (language: string) => `${own(language)}/textes.csv`,
    xlsx: (language: string) => `${own(language)}/textes.xlsx`,
    bring: (language: string) => `${own(language)}/tableau`,
    brought: (language: string) => `${own(language)}/tableau/enregistrer`,
    part: (language: string, part: string) => `${own(language)}/page/${part}`,
    remove: (language: string) => `${own(language)}/retirer`,
  } as const
}
