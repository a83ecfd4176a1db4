import type { ColumnRegister } from '#platform/module.ts'

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
  kept: {
    fr: 'sept jours sans confirmation, sinon trois ans ; un numéro tiré au hasard, sans nom',
    en: 'seven days without confirmation, three years otherwise; a number drawn at random, without a name',
  },
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
      kept: {
        fr: 'mention obligatoire de la licence : tant que le fichier accompagne la ressource',
        en: 'credit that the licence requires: as long as the file goes with the resource',
      },
    },
    people_shown: withFile,
    agreement: {
      class: 'internal',
      kept: {
        fr: 'où sont gardés les accords : tant que le fichier accompagne la ressource',
        en: 'where the agreements are kept: as long as the file goes with the resource',
      },
    },
    step: withFile,
    added_at: internal,
    added_by: {
      class: 'internal',
      kept: {
        fr: 'avec le fichier ; un numéro tiré au hasard, sans nom',
        en: 'with the file; a number drawn at random, without a name',
      },
    },
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
    decline_reason: {
      class: 'internal',
      kept: { fr: 'un an après le refus', en: 'one year after the refusal' },
    },
  },
  resource_reuse_contacts: {
    reuse_id: contact,
    person_id: contact,
    token_hash: {
      class: 'internal',
      kept: {
        fr: 'sept jours au plus, effacée à la confirmation',
        en: 'seven days at most, erased when it is confirmed',
      },
    },
    asked_at: contact,
  },
  resource_lineages: {
    resource_id: internal,
    parent_id: internal,
    parent_version: withLine,
    parent_title: withLine,
    parent_authors: {
      class: 'personal',
      kept: {
        fr: 'mention obligatoire de la licence : tant que la ressource dérivée existe',
        en: 'credit that the licence requires: as long as the derived resource exists',
      },
    },
    parent_href: withLine,
    parent_licence: withLine,
    changes: withLine,
    at: withLine,
  },
}
