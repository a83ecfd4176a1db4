import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type FecRead, FecReader } from '#engines/accounting-entries/index.ts'
import { writtenDay } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { numbered } from '#kit/words.ts'
import { readReplaced, replacingSaid, replacingTexts } from '#modules/economics/index.ts'
import { type Config, readConfig } from '#platform/config.ts'
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

/** Reads and counts; where this house has a database, says also which kept files it would take the place of. */
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
  const { said, replaces } = await comparison(out, result)
  for (const line of linesOf(told, result, said)) out.say(line)
  const { ok: _, name: inName, notes, ...read } = result
  out.json('ouvroir economics import-fec 1', {
    ...{ dryRun: true, file: name === '' ? null : name },
    ...{ siren: inName?.siren ?? null, closing: inName?.closing ?? null },
    ...{ ...read, replaces, replacing: said },
    notes: notes.map((note) => ({ ...note, message: noteLine(note) })),
  })
}

interface Comparison {
  readonly said: readonly string[]
  /** Names of kept files; null where nothing could be compared. */
  readonly replaces: readonly string[] | null
}

async function comparison(out: Terminal, read: FecRead): Promise<Comparison> {
  if (!hasDatabase(readConfig())) return { said: [replacingTexts.fr.notCompared], replaces: null }
  const { withInstance } = await import('../instance.ts')
  const { volunteeringUsed, volunteeringGiven, charges, products } = read.check.ledger
  const file = {
    ...{ siren: read.name?.siren ?? '', startsOn: read.from, endsOn: read.to, lines: read.lines },
    ...{ chargesCents: charges, productsCents: products },
    ...{ usedCents: volunteeringUsed, givenCents: volunteeringGiven },
  }
  try {
    return await withInstance(async ({ house }) => {
      const replaced = await readReplaced(house.db, file)
      return {
        said: replacingSaid(file, replaced, 'fr'),
        replaces: replaced.map(({ fileName }) => fileName),
      }
    })
  } catch (error) {
    // The file alone was asked to be read: a database that sleeps is told, and does not hide what was read.
    out.note(error instanceof Error ? error.message : String(error))
    return { said: [replacingTexts.fr.notCompared], replaces: null }
  }
}

/** Nothing is created by a trial: the bundled database counts once it was prepared. */
function hasDatabase({ DATABASE_URL, dataDir }: Config): boolean {
  return DATABASE_URL !== undefined || existsSync(join(dataDir, 'postgres', 'PG_VERSION'))
}

function linesOf(name: string, read: FecRead, said: readonly string[]): readonly string[] {
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
    ...said,
    'Essai : rien n’est gardé.',
  ]
}
