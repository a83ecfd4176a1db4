import type { Db, FileStore } from '#platform/context.ts'
import type { TarEntry } from '#platform/files/tar-stream.ts'
import { safeFileName } from '#platform/files/uploads.ts'
import { fileLine } from '../../papers/index.ts'
import { resourcePath } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { listFiles } from '../../view/index.ts'
import { exportLine } from '../documents/export-line.ts'
import { eachPublished } from '../store/dump.ts'
import { exchangeTexts } from '../texts/exchange.ts'

const linesTogether = 200

export interface ArchiveNeeds {
  readonly db: Db
  readonly files: Pick<FileStore, 'read'>
  readonly settings: { readonly baseUrl: string; readonly houseName: string }
  readonly now: Date
}

/**
 * All that is published, with its files: lines of JSON by two hundred, and each file once, under its own
 * licence. What may not be copied is not here. A group of lines, or one file, is in memory at a time.
 */
export async function* archiveEntries(needs: ArchiveNeeds): AsyncGenerator<TarEntry> {
  const { db, settings, now } = needs
  const text = (name: string, words: string) => ({ name, changed: now, bytes: Buffer.from(words) })
  yield text('LISEZMOI.txt', exchangeTexts.fr.archiveReadMe(settings.houseName, settings.baseUrl))
  const given = new Set<string>()
  let group: Resource[] = []
  let rank = 0
  for await (const resource of eachPublished(db)) {
    group.push(resource)
    if (group.length < linesTogether) continue
    yield* entriesOf(needs, group, ++rank, given)
    group = []
  }
  if (group.length > 0) yield* entriesOf(needs, group, ++rank, given)
}

async function* entriesOf(
  { db, files, settings, now }: ArchiveNeeds,
  group: readonly Resource[],
  rank: number,
  input: Set<string>,
): AsyncGenerator<TarEntry> {
  const number = String(rank).padStart(5, '0')
  const lines = group.map((resource) => exportLine(resource, settings.baseUrl))
  const told: string[] = []
  for (const resource of group) {
    for (const file of await listFiles(db, resource.id)) {
      const extension = safeFileName('x', file.mediaType).slice(1)
      const name = `fichiers/${file.sha256}${extension}`
      const href = settings.baseUrl + resourcePath(resource.slug)
      told.push(fileLine(file, { resourceId: resource.id, href, name }))
      if (input.has(name)) continue
      input.add(name)
      const stored = await files.read(file.fileId)
      if (!stored) throw new Error(`file ${file.id} of the archive has no bytes`)
      yield { name, changed: resource.updatedAt, bytes: stored.bytes }
    }
  }
  const jsonl = (name: string, of: readonly string[]) => ({
    name,
    changed: now,
    bytes: Buffer.from(of.map((line) => `${line}\n`).join('')),
  })
  yield jsonl(`ressources/${number}.jsonl`, lines)
  if (told.length > 0) yield jsonl(`fichiers/${number}.jsonl`, told)
}
