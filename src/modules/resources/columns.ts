import { type ColumnRegister, ofNobody, peopleTable, table } from '#kit/column-register.ts'
import { type Kept, keptWith } from '#kit/kept.ts'
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
  resources: peopleTable(
    ofNobody('the authors of a published work, under its licence'),
    [internal, 'id state source created_at'],
    [
      open(),
      'slug kind title lead language licence is_starter challenges themes methods',
      'region_codes outcome evidence_level version origin updated_at published_at',
      'verified_on publics levels phases pillars scales format reading_minutes',
      'completeness participedia in_language_of translated_version retired_at',
      'retired_reason retired_successor merged_into',
    ],
    [
      {
        class: 'personal',
        kept: keptWith({
          fr: 'noms des auteurs et autrices : tant que la fiche est publiée',
          en: 'names of the authors: as long as the sheet is published',
        }),
      },
      'content',
    ],
    [key, 'steward_id'],
  ),
  resource_versions: peopleTable(
    ofNobody('the authors of a published work, under its licence'),
    [internal, 'resource_id'],
    [open(), 'number at title lead'],
    [key, 'author_id'],
    [
      {
        class: 'personal',
        kept: keptWith({
          fr: 'noms des auteurs et autrices : tant que la fiche est publiée',
          en: 'names of the authors: as long as the sheet is published',
        }),
      },
      'content fields',
    ],
  ),
  resource_territories: table([internal, 'resource_id'], [open(), 'territory_id']),
  resource_former_slugs: table([open(), 'slug'], [internal, 'resource_id']),
  resource_replies: table(
    [internal, 'id resource_id'],
    [key, 'author_id'],
    [open(), 'organisation text at'],
  ),
  ...writingColumns,
}
