import { habitOf, headingsKey } from '#kit/column-mapping.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { houseViewer } from '#kit/viewer.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { type ImportFormat, isBibliography } from '../../import-states.ts'
import type { Licence } from '../../licence.ts'
import { mayImport } from '../../permissions.ts'
import { mostFiles } from '../../resource-file.ts'
import { digestOf } from '../../view/index.ts'
import { guessImportMapping, type ImportMapping } from '../fields.ts'
import type { ImportPicture, ResourceImport } from '../staged.ts'
import { findImportMapping, insertImportLines, insertResourceImport } from '../store/imports.ts'
import { insertImportPictures } from '../store/pictures.ts'

export interface FileToOpen {
  readonly name: string
  readonly hash: string
  readonly format: ImportFormat
  readonly header: readonly string[]
  readonly pictures: readonly (NewFile & { readonly alt: string })[]
}

/** The file is there, and nothing of it is written yet. Its columns mean what they meant the last time. */
export async function openImport(
  ctx: Ctx,
  file: FileToOpen,
): Promise<Result<ResourceImport, 'forbidden'>> {
  if (!mayImport(ctx.person)) return refused('forbidden')

  const opened: ResourceImport = {
    id: newId(ctx.now, ctx.chance),
    fileName: file.name.slice(0, 200),
    fileHash: file.hash,
    format: file.format,
    header: file.header,
    mapping: await usualImportMapping(ctx, file.header),
    source: usualSource(file),
    licence: usualLicence(file.format),
    kind: usualKind(file.format),
    publish: false,
    alike: 'import',
    state: 'read',
    total: 0,
    handled: 0,
    pictures: file.pictures.length,
    // Whoever types at the terminal is nobody in particular.
    byPersonId: ctx.person?.id === houseViewer.id ? undefined : ctx.person?.id,
    at: ctx.now,
    finishedAt: undefined,
  }

  await insertResourceImport(ctx.db, opened)
  await keepPictures(ctx, opened.id, file.pictures)

  ctx.audit({
    act: 'resources-import.opened',
    subject: `resources-import:${opened.id}`,
    public: false,
    detail: { format: opened.format, hash: opened.fileHash },
  })
  return done(opened)
}

/** Set aside, until the resource they belong to is written. */
async function keepPictures(ctx: Ctx, importId: string, pictures: FileToOpen['pictures']) {
  const kept: ImportPicture[] = []
  for (const [at, { alt, ...picture }] of pictures.slice(0, mostFiles).entries()) {
    const { mediaType, bytes } = picture
    const fileId = await ctx.files.save(picture)
    const facts = { mediaType, size: bytes.length, sha256: digestOf(bytes) }
    kept.push({ position: at + 1, fileId, title: alt, ...facts })
  }
  await insertImportPictures(ctx.db, importId, kept)
}

/** More lines of an opened file, as they are read. */
export async function addImportLines(
  ctx: Ctx,
  importId: string,
  lines: readonly { readonly line: number; readonly cells: readonly string[] }[],
): Promise<void> {
  await insertImportLines(ctx.db, importId, lines)
}

async function usualImportMapping(ctx: Ctx, header: readonly string[]): Promise<ImportMapping> {
  const habit = await findImportMapping(ctx.db, headingsKey(header))
  return habit ? habitOf(habit, header) : guessImportMapping(header)
}

/** Their numbers are their own; those of a table are of whoever made the table. */
export function usualSource({ format, name }: Pick<FileToOpen, 'format' | 'name'>): string {
  if (format === 'participedia') return 'participedia'
  // Their numbers are unique in all houses: whichever file they come by, they are the same resources.
  if (format === 'jsonl') return 'ouvroir'
  if (isBibliography(format)) return 'bibliography'
  const bare = name.replace(/\.\w+$/, '').replace(/(?<![-_ ])[-_ ]*\d{4}[-_]?\d\d[-_]?\d\d/g, '')
  return bare.trim().slice(0, 120) || format
}

/** What Participedia publishes is shared alike. Of other files only their authors know: nothing is supposed. */
function usualLicence(format: ImportFormat): Licence {
  return format === 'participedia' ? 'CC-BY-SA-4.0' : 'unknown'
}

/** Works of a bibliography are texts, unless they say otherwise; a table must say what it tells of. */
function usualKind(format: ImportFormat): ResourceImport['kind'] {
  return isBibliography(format) ? 'article' : ''
}
