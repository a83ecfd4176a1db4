import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { houseViewer, type Viewer } from '#kit/viewer.ts'
import {
  archiveEntries,
  eachPublished,
  exportLine,
  type ImportedResources,
  importResources,
  isImportFormat,
  readImportFile,
  resourceImportTexts,
} from '#modules/resources/index.ts'
import { tarStream } from '#platform/tar-stream.ts'
import { act } from '#platform/world.ts'
import { withInstance } from './instance.ts'
import { readMap } from './read-map.ts'
import { CommandRefused, type Terminal } from './terminal.ts'

export interface ResourcesImportOptions {
  readonly format?: string | undefined
  readonly map?: string | undefined
  readonly source?: string | undefined
  readonly dryRun?: boolean | undefined
  readonly publish?: boolean | undefined
}

const said = resourceImportTexts.fr

/** Whoever types here answers for the house. */
const administrator: Viewer = { ...houseViewer, roles: [{ role: 'administrator' }] }

/** Resources from a file: what was created, updated, left, and each rejected line with its reason. */
export async function resourcesImport(
  out: Terminal,
  path: string,
  options: ResourcesImportOptions,
) {
  const { format } = options
  if (format !== undefined && !isImportFormat(format)) {
    throw new CommandRefused(`Format inconnu : ${format}.`)
  }
  const at = resolve(path)
  await stat(at).catch(() => {
    throw new CommandRefused(`Le fichier ${path} ne peut pas être lu.`)
  })
  const map = options.map === undefined ? undefined : await readMap(options.map)
  const file = { name: basename(path), pieces: () => createReadStream(at) }
  const read = await readImportFile(file, format)
  if (!read.ok) throw new CommandRefused(said.refusals[read.refusal](read.line ?? 1))
  const { rows, ...about } = read.value
  await withInstance(async ({ house }) => {
    const report = await importResources(
      (run) => act(house, { person: administrator }, run),
      {
        file: { ...about, name: file.name },
        rows,
        map,
        source: options.source,
        dryRun: options.dryRun === true,
        publish: options.publish === true,
      },
      out.progress('Ressources'),
    )
    if (!report.ok) {
      const detail = report.detail === undefined ? '' : ` ${report.detail}`
      throw new CommandRefused(said.refusals[report.refusal](report.line ?? 1) + detail)
    }
    say(out, report.value)
  })
}

function say(out: Terminal, report: ImportedResources) {
  if (report.dryRun) out.say('Essai : rien n’a été écrit.')
  if (report.resumed) out.say('L’import interrompu a repris où il était.')
  out.say(`lues : ${report.read}`)
  for (const key of ['created', 'updated', 'same', 'edited'] as const) {
    out.say(`${said.counts[key]} : ${report[key]}`)
  }
  out.say(`${said.counts.rejected} : ${report.rejected.length}`)
  for (const { line, reason } of report.rejected) {
    out.say(`  ligne ${line} : ${said.problems[reason]}`)
  }
  if (report.pictures > 0) out.say(said.pictures(String(report.pictures)))
  out.json({
    ...report,
    rejected: report.rejected.map((one) => ({ ...one, message: said.problems[one.reason] })),
  })
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
    out.json({ count, file: options.out })
  })
}
