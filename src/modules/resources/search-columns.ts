import type { ColumnRegister } from '#platform/module.ts'

const index = { class: 'public', kept: 'tant que la ressource est publiée' } as const
const internal = { class: 'internal', kept: 'tant que la ressource est publiée' } as const
const words = {
  class: 'internal',
  kept: 'tant que ce site existe ; des mots, sans personne',
} as const
const alert = { class: 'internal', kept: 'jusqu’à la fin de l’alerte, un an au plus' } as const
const unanswered = { class: 'internal', kept: 'un an ; des mots comptés, sans personne' } as const
const fileText = { class: 'public', kept: 'avec le fichier joint' } as const

/** Every column of the search, its class and how long it is kept. */
export const searchColumns: ColumnRegister = {
  resource_index: {
    resource_id: internal,
    published_at: index,
    reading_minutes: index,
    reuses: index,
    merit: internal,
    facets: internal,
    titled: internal,
    search: internal,
  },
  resource_facet_values: { code: words, facet: words, value: words },
  resource_concepts: { key: words, said: words },
  resource_words: { word: words, plain: words },
  resource_file_texts: {
    file_id: fileText,
    resource_id: fileText,
    name: fileText,
    state: fileText,
    reason: fileText,
    words: {
      class: 'personal',
      kept: 'avec le fichier joint ; peut redire les noms que le fichier dit',
    },
    read_at: fileText,
  },
  searches_without_answer: { week: unanswered, words: unanswered, count: unanswered },
  saved_searches: {
    id: alert,
    query: { class: 'personal', kept: 'jusqu’à la fin de l’alerte, un an au plus' },
    locale: alert,
    created_at: alert,
    confirmed_at: alert,
    told_until: alert,
    last_mail_at: alert,
    ends_at: alert,
  },
  saved_search_identities: {
    search_id: alert,
    email: {
      class: 'personal',
      kept: 'trois jours sans confirmation, sinon jusqu’à la fin de l’alerte, un an au plus',
    },
    token: { class: 'personal', kept: 'avec l’adresse : le lien de ses lettres' },
  },
}
