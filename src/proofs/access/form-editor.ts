/** The addresses where a team writes the questions that it adds to a form: the list, one of them, and what is done to it. */
export function formEditor(at: string): readonly string[] {
  const page = `${at}/page/:page/ajouter`
  const question = `${at}/question/:question`
  return [
    `GET ${at}`,
    `GET ${at}/apercu`,
    `GET ${page}`,
    `GET ${page}/:kind`,
    `POST ${page}/:kind`,
    `GET ${question}`,
    `POST ${question}`,
    ...['deplacer', 'copier', 'supprimer'].map((verb) => `POST ${question}/${verb}`),
  ]
}
