import type { ColumnRegister } from '#platform/module.ts'

const withFile = { class: 'public', kept: 'tant que le fichier accompagne la ressource' } as const
const withReuse = { class: 'public', kept: 'tant que la ressource existe' } as const
const withLine = { class: 'public', kept: 'tant que la ressource dérivée existe' } as const
const internal = { class: 'internal', kept: 'avec la ressource' } as const
const contact = {
  class: 'internal',
  kept: 'sept jours sans confirmation, sinon trois ans ; un numéro tiré au hasard, sans nom',
} as const

/** Columns of files, reuse and lineage. */
export const reuseColumns: ColumnRegister = {
  resource_files: {
    id: internal,
    resource_id: internal,
    position: withFile,
    file_id: internal,
    title: withFile,
    description: withFile,
    media_type: withFile,
    size: withFile,
    sha256: withFile,
    licence: withFile,
    rights_holder: {
      class: 'personal',
      kept: 'mention obligatoire de la licence : tant que le fichier accompagne la ressource',
    },
    people_shown: withFile,
    agreement: {
      class: 'internal',
      kept: 'où sont gardés les accords : tant que le fichier accompagne la ressource',
    },
    step: withFile,
    added_at: internal,
    added_by: { class: 'internal', kept: 'avec le fichier ; un numéro tiré au hasard, sans nom' },
  },
  resource_reuses: {
    id: internal,
    resource_id: internal,
    state: internal,
    source: withReuse,
    source_id: internal,
    territory_id: withReuse,
    organisation: withReuse,
    used_on: withReuse,
    changed: withReuse,
    happened: withReuse,
    href: withReuse,
    said_at: internal,
    published_at: withReuse,
    decline_reason: { class: 'internal', kept: 'un an après le refus' },
  },
  resource_reuse_contacts: {
    reuse_id: contact,
    person_id: contact,
    token_hash: { class: 'internal', kept: 'sept jours au plus, effacée à la confirmation' },
    asked_at: contact,
  },
  resource_lineages: {
    resource_id: internal,
    parent_id: internal,
    parent_version: withLine,
    parent_title: withLine,
    parent_authors: {
      class: 'personal',
      kept: 'mention obligatoire de la licence : tant que la ressource dérivée existe',
    },
    parent_href: withLine,
    parent_licence: withLine,
    changes: withLine,
    at: withLine,
  },
}
