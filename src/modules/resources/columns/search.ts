import type { ColumnRegister } from '#platform/module.ts'

const index = {
  class: 'public',
  kept: { fr: 'tant que la ressource est publiée', en: 'as long as the resource is published' },
} as const
const internal = {
  class: 'internal',
  kept: { fr: 'tant que la ressource est publiée', en: 'as long as the resource is published' },
} as const
const words = {
  class: 'internal',
  kept: {
    fr: 'tant que ce site existe ; des mots, sans personne',
    en: 'as long as this site exists; words, without any person',
  },
} as const
const alert = {
  class: 'internal',
  kept: {
    fr: 'jusqu’à la fin de l’alerte, un an au plus',
    en: 'until the alert ends, one year at most',
  },
} as const
const unanswered = {
  class: 'internal',
  kept: {
    fr: 'un an ; des mots comptés, sans personne',
    en: 'one year; words that are counted, without any person',
  },
} as const
const fileText = {
  class: 'public',
  kept: { fr: 'avec le fichier joint', en: 'with the attached file' },
} as const

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
      kept: {
        fr: 'avec le fichier joint ; peut redire les noms que le fichier dit',
        en: 'with the attached file; may repeat the names that the file has',
      },
    },
    read_at: fileText,
  },
  searches_without_answer: { week: unanswered, words: unanswered, count: unanswered },
  saved_searches: {
    id: alert,
    query: {
      class: 'personal',
      kept: {
        fr: 'jusqu’à la fin de l’alerte, un an au plus',
        en: 'until the alert ends, one year at most',
      },
    },
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
      kept: {
        fr: 'trois jours sans confirmation, sinon jusqu’à la fin de l’alerte, un an au plus',
        en: 'three days without confirmation, otherwise until the alert ends, one year at most',
      },
    },
    token: {
      class: 'personal',
      kept: {
        fr: 'avec l’adresse : le lien de ses lettres',
        en: 'with the address: the link of its letters',
      },
    },
  },
}
