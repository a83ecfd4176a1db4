import { type FecRead, FecReader } from '#engines/accounting-entries/index.ts'
import { writtenDay } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { numbered } from '#kit/words.ts'
import { nameOfGiven, openPieces } from '../given-file.ts'
import { CommandMisread, CommandRefused, type Terminal } from '../terminal.ts'
import { leftLine, noteLine, refusal, sumsOf, total } from './fec-words.ts'
import { readMapping } from './mapping-file.ts'

export interface ImportFecOptions {
  readonly dryRun?: boolean
  readonly mapping?: string
  readonly axis?: string
}

const euros = (cents: number) => writtenMoney(cents, 'fr')

/** `economics import-fec`: a year of entries sorted by project and kept, or every reason why it is refused. */
export async function importFec(out: Terminal, path: string, options: ImportFecOptions) {
  if (options.dryRun === true) return tryFec(out, path, options)
  if (options.mapping !== undefined)
    throw new CommandMisread(
      'Ce qui est gardé est trié par les règles de la page « Règles des comptes » : ôtez --mapping, ou ajoutez --dry-run.',
    )
  const { keepFec } = await import('./keep-fec.ts')
  return keepFec(out, path, options.axis ?? '')
}

/** Reads and counts, without a server and without a database. */
async function tryFec(out: Terminal, path: string, options: ImportFecOptions) {
  const { axis } = options
  const rules =
    options.mapping === undefined ? [] : await readMapping(options.mapping, axis !== undefined)
  const { name, bytes } = openPieces(path)
  const reader = new FecReader({
    rules,
    ...(name === '' ? {} : { name }),
    ...(axis === undefined ? {} : { axis }),
  })
  for await (const piece of bytes) reader.push(piece)
  const result = reader.end()
  const told = nameOfGiven(path)
  if (!result.ok) throw refusal(told, result.problems, result.problemCount)
  if (!result.check.agrees)
    throw new CommandRefused(
      'Le total des projets n’est pas celui des comptes : rien n’est à lire ici.',
    )
  for (const line of linesOf(told, result)) out.say(line)
  const { ok: _, name: inName, notes, ...read } = result
  out.json('ouvroir economics import-fec 1', {
    ...{ dryRun: true, file: name === '' ? null : name },
    ...{ siren: inName?.siren ?? null, closing: inName?.closing ?? null },
    ...read,
    notes: notes.map((note) => ({ ...note, message: noteLine(note) })),
  })
}

function linesOf(name: string, read: FecRead): readonly string[] {
  const { lines, entries, from, to, debit, projects, unmapped, check, notes } = read
  const { charges, products } = check.ledger
  return [
    `${name} : ${numbered(lines, 'lignes', 'fr')}, ${numbered(entries, 'écritures équilibrées', 'fr')}, du ${writtenDay(from, 'fr')} au ${writtenDay(to, 'fr')}.`,
    `Débit et crédit : ${euros(debit)}.`,
    ...notes.map(noteLine),
    ...projects.flatMap((project) => [
      '',
      `${project.project} : ${sumsOf(project)}`,
      ...project.budgetLines.map((line) => `  ${line.budgetLine} : ${sumsOf(line)}`),
    ]),
    '',
    ...(unmapped.length === 0
      ? ['Aucune ligne sans projet.']
      : [`Sans projet : ${sumsOf(total(unmapped))}`, ...unmapped.map(leftLine)]),
    '',
    `Contrôle : projets et lignes sans projet font les mêmes sommes que les comptes, au centime (charges ${euros(charges)}, produits ${euros(products)}).`,
    'Essai : rien n’est gardé.',
  ]
}
