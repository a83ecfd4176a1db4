import { houseViewer } from '#kit/viewer.ts'
import {
  fileSentence,
  type ImportedContacts,
  type ImportRefusal,
  importContacts,
  importTexts,
  readContactFile,
} from '#modules/network/index.ts'
import { act } from '#platform/world.ts'
import { givenBytes, nameOfGiven } from './given-file.ts'
import { withInstance } from './instance.ts'
import { readMap } from './read-map.ts'
import { CommandRefused, type Terminal } from './terminal.ts'

export interface NetworkImportOptions {
  readonly map?: string | undefined
  readonly dryRun?: boolean | undefined
  readonly origin?: string | undefined
  readonly keepUnknownPlaces?: boolean | undefined
}

/** Contacts from a file: what was read, created, completed, and each rejected line with its reason. */
export async function networkImport(out: Terminal, file: string, options: NetworkImportOptions) {
  const name = nameOfGiven(file)
  const bytes = await givenBytes(file)
  const map = options.map === undefined ? undefined : await readMap(options.map)
  const read = await readContactFile(name, bytes)
  if (!read.ok)
    throw new CommandRefused(read.said ?? fileSentence(read.refusal, read.line ?? 1, 'fr'))
  await withInstance(async ({ house }) => {
    const progress = out.progress('Contacts')
    const report = await importContacts(
      (run) => act(house, { person: houseViewer }, run),
      {
        name,
        file: read.value,
        map,
        dryRun: options.dryRun === true,
        origin: options.origin,
        unknownPlaces: options.keepUnknownPlaces ? 'text' : 'reject',
      },
      progress,
    )
    if (!report.ok) throw new CommandRefused(sentenceOf(report.refusal, report.detail))
    say(out, report.value, read.value.told)
  })
}

function say(out: Terminal, report: ImportedContacts, told: string | undefined) {
  const texts = importTexts.fr
  if (told !== undefined) out.say(told)
  if (report.dryRun) out.say('Essai : rien n’a été écrit.')
  out.say(`lues : ${report.read}`)
  out.say(`créées : ${report.created}`)
  out.say(`complétées : ${report.updated}`)
  out.say(`déjà connues : ${report.unchanged}`)
  out.say(`rejetées : ${report.rejectedLines}`)
  for (const cell of report.rejected) {
    const { reason, choices } = cell
    const among = choices.length > 0 ? ` (${choices.join(' ; ')})` : ''
    out.say(
      `${whereIs(cell)} : ${texts.reasons[reason]}${among}. Attendu : ${texts.expected[reason]}`,
    )
  }
  if (report.notes.length > 0) out.say(`${texts.notesTitle} : ${report.notes.length}`)
  for (const note of report.notes) out.say(`${whereIs(note)} : ${texts.notes[note.problem]}`)
  if (report.ignored.length > 0) out.say(`${texts.ignoredTitle} :`)
  for (const { column, cells } of report.ignored) {
    out.say(`  ${texts.ignored(column, String(cells))}`)
  }
  out.json('ouvroir network import 1', {
    ...report,
    told,
    rejected: report.rejected.map((cell) => ({
      ...cell,
      message: texts.reasons[cell.reason],
      expected: texts.expected[cell.reason],
    })),
  })
}

function whereIs(cell: { readonly line: number; readonly column: string; readonly value: string }) {
  const column = cell.column === '' ? '' : `, colonne « ${cell.column} »`
  return `  ligne ${cell.line}${column}${cell.value === '' ? '' : ` « ${cell.value} »`}`
}

function sentenceOf(refusal: ImportRefusal, detail: string): string {
  const texts = importTexts.fr
  switch (refusal) {
    case 'unknown-columns':
      return `Titres ou champs inconnus dans la correspondance : ${detail}. Champs : ${Object.keys(texts.fields).join(', ')}.`
    case 'bad-origin':
      return `Origine inconnue. Au choix : ${detail}.`
    case 'no-name':
    case 'field-twice':
      return texts.refusals[refusal]
    default:
      return refusal satisfies never
  }
}
