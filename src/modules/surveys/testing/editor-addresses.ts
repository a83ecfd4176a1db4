const one = '/enquetes/:slug'

/** Where the questions of a survey are written, and said in other languages. */
export const questions = `${one}/questions`
export const page = `${questions}/page/:page`
export const question = `${questions}/question/:question`
export const theEditor = [
  `GET ${questions}`,
  `GET ${questions}/apercu`,
  `POST ${questions}/pages`,
  ...['GET', 'POST'].flatMap((method) => [
    `${method} ${questions}/titre`,
    `${method} ${page}`,
    `${method} ${page}/ajouter/:kind`,
    `${method} ${question}`,
    `${method} ${question}/comparer`,
  ]),
  `POST ${page}/deplacer`,
  `POST ${page}/supprimer`,
  `GET ${page}/ajouter`,
  ...['deplacer', 'copier', 'supprimer', 'sorte'].map((verb) => `POST ${question}/${verb}`),
]
export const languages = `${one}/langues`
export const language = `${languages}/:language`
export const theLanguages = [
  `GET ${languages}`,
  `GET ${language}`,
  ...['csv', 'xlsx'].map((kind) => `GET ${language}/textes.${kind}`),
  `POST ${language}/tableau`,
  `POST ${language}/tableau/enregistrer`,
  `GET ${language}/page/:part`,
  `POST ${language}/page/:part`,
  `POST ${language}/retirer`,
]
