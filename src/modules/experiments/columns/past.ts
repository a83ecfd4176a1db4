import { type ColumnRegister, ofNobody, peopleTable, table } from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'

const journal = {
  class: 'internal',
  kept: keptFor([{ lasts: { years: 1 }, from: 'experiment_imports.at' }], (time) => ({
    fr: `${time.fr} après l’import`,
    en: `${time.en} after the import`,
  })),
} as const
const lines = {
  class: 'internal',
  kept: keptFor([{ lasts: { days: 30 }, from: 'experiment_imports.at' }], (time) => ({
    fr: `${time.fr} après l’import`,
    en: `${time.en} after the import`,
  })),
} as const
const habit = {
  class: 'internal',
  kept: { fr: 'un an après le dernier usage', en: 'a year after the last use' },
} as const

/** Files of past experiments: each column, its class and how long it is kept. */
export const pastColumns: ColumnRegister = {
  experiment_imports: peopleTable(
    ofNobody('a file of experiments; forgetInImports takes names of people out of it'),
    [journal, 'id header mapping state total handled by_person_id at finished_at'],
    [{ ...journal, class: 'personal' }, 'file_name'],
  ),
  experiment_import_lines: peopleTable(
    ofNobody('a file of experiments; forgetInImports takes names of people out of it'),
    [lines, 'import_id line outcome reason experiment_id'],
    [{ ...lines, class: 'personal' }, 'cells'],
  ),
  experiment_import_mappings: table([habit, 'headings mapping used_at']),
}
