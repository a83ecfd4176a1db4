import type { Kept } from '#kit/kept.ts'
import type { ColumnRegister } from '#platform/module.ts'
import { reuseColumns } from './columns/reuse.ts'
import { writingColumns } from './columns/writing.ts'

const open = (
  kept: Kept = {
    fr: 'tant que la fiche est publiée, et son adresse après elle',
    en: 'as long as the sheet is published, and its address after it',
  },
) => ({ class: 'public', kept }) as const
const internal = { class: 'internal', kept: { fr: 'avec la fiche', en: 'with the sheet' } } as const
const key = {
  class: 'internal',
  kept: {
    fr: 'avec la fiche ; un numéro tiré au hasard, sans nom',
    en: 'with the sheet; a number drawn at random, without a name',
  },
} as const

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  ...reuseColumns,
  resources: {
    id: internal,
    slug: open(),
    kind: open(),
    state: internal,
    title: open(),
    lead: open(),
    language: open(),
    licence: open(),
    is_starter: open(),
    content: {
      class: 'personal',
      kept: {
        fr: 'noms des auteurs et autrices : tant que la fiche est publiée',
        en: 'names of the authors: as long as the sheet is published',
      },
    },
    challenges: open(),
    themes: open(),
    methods: open(),
    region_codes: open(),
    outcome: open(),
    evidence_level: open(),
    version: open(),
    origin: open(),
    source: internal,
    created_at: internal,
    updated_at: open(),
    published_at: open(),
    verified_on: open(),
    publics: open(),
    levels: open(),
    phases: open(),
    pillars: open(),
    scales: open(),
    format: open(),
    reading_minutes: open(),
    completeness: open(),
    participedia: open(),
    in_language_of: open(),
    translated_version: open(),
    steward_id: key,
    retired_at: open(),
    retired_reason: open(),
    retired_successor: open(),
    merged_into: open(),
  },
  resource_versions: {
    resource_id: internal,
    number: open(),
    at: open(),
    author_id: key,
    title: open(),
    lead: open(),
    content: {
      class: 'personal',
      kept: {
        fr: 'noms des auteurs et autrices : tant que la fiche est publiée',
        en: 'names of the authors: as long as the sheet is published',
      },
    },
    fields: {
      class: 'personal',
      kept: {
        fr: 'noms des auteurs et autrices : tant que la fiche est publiée',
        en: 'names of the authors: as long as the sheet is published',
      },
    },
  },
  resource_territories: { resource_id: internal, territory_id: open() },
  resource_former_slugs: { slug: open(), resource_id: internal },
  resource_replies: {
    id: internal,
    resource_id: internal,
    author_id: key,
    organisation: open(),
    text: open(),
    at: open(),
  },
  ...writingColumns,
}
