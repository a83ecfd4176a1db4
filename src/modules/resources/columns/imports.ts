import { type ColumnRegister, ofNobody, peopleTable, table } from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'

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
  kept: keptFor([{ lasts: { days: 30 }, from: 'resource_imports.finished_at' }], (time) => ({
    fr: `noms d’auteurs et d’autrices du fichier : ${time.fr} après la fin de l’import`,
    en: `names of authors in the file: ${time.en} after the import ends`,
  })),
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
  resource_imports: table(
    [
      journal,
      'id file_name file_hash format header mapping source licence kind publish',
      'alike state total handled pictures at finished_at',
    ],
    [
      {
        class: 'internal',
        kept: {
          fr: 'avec le journal ; un numéro tiré au hasard, sans nom',
          en: 'with the log; a number drawn at random, without a name',
        },
      },
      'by_person_id',
    ],
  ),
  resource_import_lines: peopleTable(
    ofNobody('a file of resources; forgetInImports takes names of people out of it'),
    [lines, 'import_id line outcome reason resource_id'],
    [named, 'cells before notes'],
  ),
  resource_sources: table([
    origin,
    'source source_id resource_id line_mark words_mark file_hash import_id',
    'imported_at',
  ]),
  resource_import_pictures: table([
    journal,
    'import_id position file_id title media_type size sha256',
  ]),
  resource_import_mappings: table([habit, 'headings mapping used_at']),
}
