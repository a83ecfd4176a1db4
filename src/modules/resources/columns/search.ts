import {
  type ColumnRegister,
  ofNobody,
  peopleTable,
  reachedAt,
  sameAs,
  table,
} from '#kit/column-register.ts'
import { keptFor, keptWithRow } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

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
  kept: keptFor(
    [
      {
        lasts: { years: 1 },
        until: 'saved_searches.ends_at',
        when: { 'saved_searches.confirmed_at': '2030-01-01' },
      },
    ],
    (time) => ({
      fr: `jusqu’à la fin de l’alerte, ${time.fr} au plus`,
      en: `until the alert ends, ${time.en} at most`,
    }),
  ),
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
  resource_index: table(
    [internal, 'resource_id merit facets titled search'],
    [index, 'published_at reading_minutes reuses'],
  ),
  resource_facet_values: table([words, 'code facet value']),
  resource_concepts: table([words, 'key said']),
  resource_words: table([words, 'word plain']),
  resource_file_texts: peopleTable(
    ofNobody('what a published document says'),
    [fileText, 'file_id resource_id name state reason read_at'],
    [
      {
        class: 'personal',
        kept: keptWithRow('resources', {
          fr: 'avec le fichier joint ; peut redire les noms que le fichier dit',
          en: 'with the attached file; may repeat the names that the file has',
        }),
      },
      'words',
    ],
  ),
  searches_without_answer: table([unanswered, 'week words count']),
  saved_searches: peopleTable(
    sameAs('saved_search_identities', 'id = search_id'),
    [alert, 'id locale created_at confirmed_at told_until last_mail_at ends_at'],
    [
      {
        class: 'personal',
        kept: keptFor(
          [
            {
              lasts: { years: 1 },
              until: 'saved_searches.ends_at',
              when: { 'saved_searches.confirmed_at': '2030-01-01' },
            },
          ],
          (time) => ({
            fr: `jusqu’à la fin de l’alerte, ${time.fr} au plus`,
            en: `until the alert ends, ${time.en} at most`,
          }),
        ),
      },
      'query',
    ],
  ),
  saved_search_identities: peopleTable(
    reachedAt('email'),
    [alert, 'search_id'],
    [
      {
        class: 'personal',
        kept: keptFor(
          [
            {
              lasts: { days: 3 },
              from: 'saved_searches.created_at',
              when: { 'saved_searches.confirmed_at': null, 'saved_searches.ends_at': 'infinity' },
            },
            {
              lasts: { years: 1 },
              until: 'saved_searches.ends_at',
              when: { 'saved_searches.confirmed_at': '2030-01-01' },
            },
          ],
          (first, second) => ({
            fr: `${first.fr} sans confirmation, sinon jusqu’à la fin de l’alerte, ${second.fr} au plus`,
            en: `${first.en} without confirmation, otherwise until the alert ends, ${second.en} at most`,
          }),
        ),
      },
      'email',
    ],
    [
      {
        class: 'secret',
        what: secrets.alertLink,
        kept: keptWithRow('saved_searches', {
          fr: 'avec l’adresse : le lien de ses lettres',
          en: 'with the address: the link of its letters',
        }),
      },
      'token',
    ],
  ),
}
