import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { dayOf } from '#kit/dates.ts'
import { houseViewer, type Viewer } from '#kit/viewer.ts'
import { listHolders, listPersonsByEmail } from '#modules/people/index.ts'
import {
  archiveEntries,
  assumedSentences,
  eachPublished,
  expectedOf,
  exportLine,
  type ImportedResources,
  importResources,
  isBibliography,
  isImportFormat,
  kindCalled,
  type ReportedCell,
  readImportFile,
  readLicence,
  reportedCells,
  resourceImportTexts,
} from '#modules/resources/index.ts'
import { tarStream } from '#platform/files/tar-stream.ts'
import { act } from '#platform/world.ts'
import { nameOfGiven, withGivenFile } from './given-file.ts'
import { type Instance, withInstance } from './instance.ts'
import { readMap } from './read-map.ts'
import { CommandRefused, type Terminal } from './terminal.ts'

export interface ResourcesImportOptions {
  readonly format?: string | undefined
  readonly map?: string | undefined
  readonly source?: string | undefined
  readonly kind?: string | undefined
  readonly licence?: string | undefined
  readonly readBy?: string | undefined
  readonly dryRun?: boolean | undefined
  readonly publish?: boolean | undefined
  readonly skipAlike?: boolean | undefined
}

const texts = resourceImportTexts.fr

/** Whoever types here answers for the house. */
const administrator: Viewer = { ...houseViewer, roles: [{ role: 'administrator' }] }

/** Resources from a file: what was created, updated, left, and each rejected line with its reason. */
export async function resourcesImport(
  out: Terminal,
  path: string,
  options: ResourcesImportOptions,
) {
  await withGivenFile(path, (at) => importGiven(out, at, nameOfGiven(path), options))
}

async function importGiven(
  out: Terminal,
  at: string,
  name: string,
  options: ResourcesImportOptions,
) {
  const { format } = options
  if (format !== undefined && !isImportFormat(format)) {
    throw new CommandRefused(`Format inconnu : ${format}.`)
  }
  const { kind, licence } = defaultsOf(options)
  await stat(at).catch(() => {
    throw new CommandRefused(`Le fichier ${name} ne peut pas être lu.`)
  })
  const map = options.map === undefined ? undefined : await readMap(options.map)
  const file = { name, pieces: () => createReadStream(at) }
  const read = await readImportFile(file, format)
  if (!read.ok) {
    const sentences = [texts.refusals[read.refusal](read.line ?? 1), read.told]
    throw new CommandRefused(sentences.filter(Boolean).join(' '))
  }
  const { rows, told, ...about } = read.value
  await withInstance(async ({ house }) => {
    const readBy = await readerOf(house, options)
    const report = await importResources(
      (run) => act(house, { person: administrator }, run),
      {
        file: { ...about, name: file.name },
        rows,
        map,
        source: options.source,
        kind,
        licence,
        dryRun: options.dryRun === true,
        publish: options.publish === true,
        alike: options.skipAlike === true ? 'skip' : 'import',
        readBy,
      },
      out.progress('Ressources'),
    )
    if (!report.ok) {
      const detail = report.detail === undefined ? '' : ` ${report.detail}`
      throw new CommandRefused(texts.refusals[report.refusal](report.line ?? 1) + detail)
    }
    say(out, report.value, {
      format: about.format,
      kind: kind ?? (isBibliography(about.format) ? 'article' : ''),
      licence: licence ?? (about.format === 'participedia' ? 'CC-BY-SA-4.0' : 'unknown'),
      told,
    })
  })
}

/** The kind and the licence of lines that say none, as they are written on the command line. */
function defaultsOf(options: ResourcesImportOptions) {
  const kind = options.kind === undefined ? undefined : kindCalled(options.kind)
  if (options.kind !== undefined && kind === undefined) {
    throw new CommandRefused(
      `Type inconnu : ${options.kind}. Au choix : ${texts.expected['unknown-kind']}.`,
    )
  }
  const licence = options.licence === undefined ? undefined : readLicence(options.licence)
  if (licence === 'unclear') {
    throw new CommandRefused(
      `Licence inconnue : ${options.licence}. Écrivez ${texts.expected['unclear-licence']}`,
    )
  }
  return { kind, licence }
}

/** Nobody publishes what they brought: whoever read the file before is named, and is of the team. */
async function readerOf(house: Instance['house'], options: ResourcesImportOptions) {
  const email = options.readBy?.trim().toLowerCase()
  if (!options.publish) return undefined
  if (!email) {
    throw new CommandRefused(
      'Rien n’est publié sans une deuxième personne. Dites qui a relu ce fichier (--read-by courriel), ou importez sans --publish : les brouillons se relisent et se publient sur le site.',
    )
  }
  const staff = await listHolders(house.db, ['administrator', 'lab-team'], dayOf(house.world.now()))
  const known = await listPersonsByEmail(house.db, [email])
  const reader = [...known.values()].find(({ personId }) => staff.includes(personId))
  if (!reader) throw new CommandRefused(`Aucune personne de l’équipe n’a l’adresse ${email}.`)
  return reader.personId
}

function say(
  out: Terminal,
  report: ImportedResources,
  one: Parameters<typeof assumedSentences>[1] & { readonly told: string | undefined },
) {
  if (one.told !== undefined) out.say(one.told)
  if (report.dryRun) out.say('Essai : rien n’a été écrit.')
  if (report.resumed) out.say('L’import interrompu a repris où il était.')
  out.say(`lues : ${report.read}`)
  for (const key of ['created', 'updated', 'same', 'edited'] as const) {
    out.say(`${texts.counts[key]} : ${report[key]}`)
  }
  out.say(`${texts.counts.rejected} : ${report.rejectedLines}`)
  sayCells(out, report.rejected)
  if (report.notes.length > 0) out.say(`${texts.notesTitle} : ${report.notes.length}`)
  sayCells(out, report.notes)
  if (report.ignored.length > 0) out.say(`${texts.ignoredTitle} :`)
  for (const { column, cells } of report.ignored) {
    out.say(`  ${texts.ignored(column, String(cells))}`)
  }
  for (const sentence of assumedSentences(report.assumed, one, 'fr')) out.say(sentence)
  if (report.drafts > 0) out.say(texts.drafts(String(report.drafts)))
  if (report.pictures > 0) out.say(texts.pictures(String(report.pictures)))
  const worded = (cell: ReportedCell) => ({
    ...cell,
    message: texts.problems[cell.problem],
    expected: expectedOf(cell, 'fr'),
  })
  out.json('ouvroir resources import 1', {
    ...report,
    told: one.told,
    rejected: report.rejected.map(worded),
    notes: report.notes.map(worded),
  })
}

function sayCells(out: Terminal, cells: readonly ReportedCell[]) {
  for (const [line, column, value, problem, expected] of reportedCells(cells, 'fr')) {
    const where = column === '' ? `ligne ${line}` : `ligne ${line}, colonne « ${column} »`
    const what = value === '' ? '' : ` « ${value} »`
    out.say(`  ${where}${what} : ${problem}. Attendu : ${expected}`)
  }
}

/** Everything published, to a file or to the terminal: a line each, or an archive with the files. */
export async function resourcesExport(out: Terminal, options: { format?: string; out?: string }) {
  const { format = 'jsonl' } = options
  if (format !== 'jsonl' && format !== 'archive') {
    throw new CommandRefused('Le format est jsonl ou archive.')
  }
  if (format === 'archive' && options.out === undefined && process.stdout.isTTY) {
    throw new CommandRefused('Une archive s’écrit dans un fichier : --out ressources.tar')
  }
  await withInstance(async ({ house }) => {
    let count = 0
    async function* lines() {
      for await (const resource of eachPublished(house.db)) {
        count++
        yield `${exportLine(resource, house.settings.baseUrl)}\n`
      }
    }
    async function* entries() {
      const files = house.fileStore(house.db)
      const needs = { db: house.db, files, settings: house.settings, now: house.world.now() }
      for await (const entry of archiveEntries(needs)) {
        count++
        yield entry
      }
    }
    const from = format === 'archive' ? tarStream(entries()) : lines()
    const to = options.out === undefined ? undefined : createWriteStream(resolve(options.out))
    await pipeline(Readable.from(from), to ?? process.stdout, { end: to !== undefined })
    if (!to) return
    out.say(
      format === 'archive'
        ? `${count} fichiers écrits dans ${options.out}`
        : `${count} ressources écrites dans ${options.out}`,
    )
    out.json('ouvroir resources export 1', { count, file: options.out })
  })
}
