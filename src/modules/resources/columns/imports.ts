import type { ColumnRegister } from '#platform/module.ts'

const journal = {
  class: 'internal',
  kept: {
    fr: 'le journal des imports, tant que ce site existe',
    en: 'the log of imports, as long as this site exists',
  },
} as const
const lines = {
  class: 'internal',
  kept: { fr: 'trente jours après la fin de l’import', en: 'thirty days after the import ends' },
} as const
const named = {
  class: 'personal',
  kept: {
    fr: 'noms d’auteurs et d’autrices du fichier : trente jours après la fin de l’import',
    en: 'names of authors in the file: thirty days after the import ends',
  },
} as const
const origin = {
  class: 'internal',
  kept: { fr: 'avec la ressource', en: 'with the resource' },
} as const
const habit = {
  class: 'internal',
  kept: { fr: 'deux ans après le dernier usage', en: 'two years after the last use' },
} as const

/** Imports of resources: each column, its class and how long it is kept. */
export const importColumns: ColumnRegister = {
  resource_imports: {
    id: journal,
    file_name: journal,
    file_hash: journal,
    format: journal,
    header: journal,
    mapping: journal,
    source: journal,
    licence: journal,
    kind: journal,
    publish: journal,
    alike: journal,
    state: journal,
    total: journal,
    handled: journal,
    pictures: journal,
    by_person_id: {
      class: 'internal',
      kept: {
        fr: 'avec le journal ; un numéro tiré au hasard, sans nom',
        en: 'with the log; a number drawn at random, without a name',
      },
    },
    at: journal,
    finished_at: journal,
  },
  resource_import_lines: {
    import_id: lines,
    line: lines,
    cells: named,
    outcome: lines,
    reason: lines,
    resource_id: lines,
    before: named,
    notes: named,
  },
  resource_sources: {
    source: origin,
    source_id: origin,
    resource_id: origin,
    line_mark: origin,
    words_mark: origin,
    file_hash: origin,
    import_id: origin,
    imported_at: origin,
  },
  resource_import_pictures: {
    import_id: journal,
    position: journal,
    file_id: journal,
    title: journal,
    media_type: journal,
    size: journal,
    sha256: journal,
  },
  resource_import_mappings: { headings: habit, mapping: habit, used_at: habit },
}
