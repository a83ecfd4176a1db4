import { type ColumnRegister, ofNobody, ownedBy, peopleTable, table } from '#kit/column-register.ts'
import { keptFor, keptWithRow } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const withFile = {
  class: 'public',
  kept: {
    fr: 'tant que le fichier accompagne la ressource',
    en: 'as long as the file goes with the resource',
  },
} as const
const withReuse = {
  class: 'public',
  kept: { fr: 'tant que la ressource existe', en: 'as long as the resource exists' },
} as const
const withLine = {
  class: 'public',
  kept: {
    fr: 'tant que la ressource dérivée existe',
    en: 'as long as the derived resource exists',
  },
} as const
const internal = {
  class: 'internal',
  kept: { fr: 'avec la ressource', en: 'with the resource' },
} as const
const contact = {
  class: 'internal',
  kept: keptFor(
    [
      {
        lasts: { days: 7 },
        from: 'resource_reuses.said_at',
        when: { 'resource_reuses.state': 'address-asked' },
      },
      {
        lasts: { years: 3 },
        from: 'resource_reuse_contacts.asked_at',
        when: { 'resource_reuses.state': 'published' },
      },
    ],
    (first, second) => ({
      fr: `${first.fr} sans confirmation, sinon ${second.fr} ; un numéro tiré au hasard, sans nom`,
      en: `${first.en} without confirmation, ${second.en} otherwise; a number drawn at random, without a name`,
    }),
  ),
} as const

/** Columns of files, reuse and lineage. */
export const reuseColumns: ColumnRegister = {
  resource_files: peopleTable(
    ofNobody('who holds the rights of a published work, under its licence'),
    [internal, 'id resource_id file_id added_at'],
    [withFile, 'position title description media_type size sha256 licence people_shown step'],
    [
      {
        class: 'personal',
        kept: keptWithRow('resources', {
          fr: 'mention obligatoire de la licence : tant que le fichier accompagne la ressource',
          en: 'credit that the licence requires: as long as the file goes with the resource',
        }),
      },
      'rights_holder',
    ],
    [
      {
        class: 'internal',
        kept: {
          fr: 'où sont gardés les accords : tant que le fichier accompagne la ressource',
          en: 'where the agreements are kept: as long as the file goes with the resource',
        },
      },
      'agreement',
    ],
    [
      {
        class: 'internal',
        kept: {
          fr: 'avec le fichier ; un numéro tiré au hasard, sans nom',
          en: 'with the file; a number drawn at random, without a name',
        },
      },
      'added_by',
    ],
  ),
  resource_reuses: table(
    [internal, 'id resource_id state source_id said_at'],
    [withReuse, 'source territory_id organisation used_on changed happened href published_at'],
    [
      {
        class: 'internal',
        kept: { fr: 'un an après le refus', en: 'one year after the refusal' },
      },
      'decline_reason',
    ],
  ),
  resource_reuse_contacts: peopleTable(
    ownedBy('person_id'),
    [contact, 'reuse_id person_id asked_at'],
    [
      {
        class: 'secret',
        what: secrets.link,
        kept: keptFor(
          [
            {
              lasts: { days: 7 },
              from: 'resource_reuses.said_at',
              when: { 'resource_reuses.state': 'address-asked' },
            },
          ],
          (time) => ({
            fr: `${time.fr} au plus, effacée à la confirmation`,
            en: `${time.en} at most, erased when it is confirmed`,
          }),
        ),
      },
      'token_hash',
    ],
  ),
  resource_lineages: peopleTable(
    ofNobody('the authors of a published work, under its licence'),
    [internal, 'resource_id parent_id'],
    [withLine, 'parent_version parent_title parent_href parent_licence changes at'],
    [
      {
        class: 'personal',
        kept: keptWithRow('resources', {
          fr: 'mention obligatoire de la licence : tant que la ressource dérivée existe',
          en: 'credit that the licence requires: as long as the derived resource exists',
        }),
      },
      'parent_authors',
    ],
  ),
}
