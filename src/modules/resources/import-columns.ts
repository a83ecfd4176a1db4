import type { ColumnRegister } from '#platform/module.ts'

const journal = {
  class: 'internal',
  kept: 'le journal des imports, tant que ce site existe',
} as const
const lines = { class: 'internal', kept: 'trente jours après la fin de l’import' } as const
const named = {
  class: 'personal',
  kept: 'noms d’auteurs et d’autrices du fichier : trente jours après la fin de l’import',
} as const
const origin = { class: 'internal', kept: 'avec la ressource' } as const
const habit = { class: 'internal', kept: 'deux ans après le dernier usage' } as const

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
      kept: 'avec le journal ; un numéro tiré au hasard, sans nom',
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
