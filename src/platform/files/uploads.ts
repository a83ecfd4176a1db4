import { done, type Result, refused } from '#kit/result.ts'
import { defineTexts } from '#kit/texts.ts'
import { slugOf } from '#kit/words.ts'
import type { NewFile } from '../context.ts'
import { allKinds, type FileGroup, kindOfFile } from './files-kinds.ts'
import { mailPicture, publishedPicture } from './images.ts'

export type UploadRefusal = 'empty' | 'too-large' | 'kind-not-accepted' | 'unreadable-picture'

export interface UploadRules {
  readonly groups: readonly FileGroup[]
  readonly public: boolean
  /** In bytes; 10 MB when nothing is said. */
  readonly largest?: number
  /** What its pictures are drawn for: a page, when nothing is said. */
  readonly drawnFor?: 'page' | 'mail'
}

export const largestUpload = 10_000_000

/**
 * Looks at what someone sent, and gives what may be saved: a type we know by its bytes, a name that
 * we wrote, pictures drawn anew without what the camera wrote in them.
 */
export async function acceptUpload(
  file: { readonly name: string; readonly bytes: Uint8Array },
  rules: UploadRules,
): Promise<Result<NewFile, UploadRefusal>> {
  if (file.bytes.length === 0) return refused('empty')
  if (file.bytes.length > (rules.largest ?? largestUpload)) return refused('too-large')
  const kind = kindOfFile(file.bytes, file.name)
  if (!kind || !rules.groups.includes(kind.group)) return refused('kind-not-accepted')

  if (kind.group !== 'picture') {
    const name = safeFileName(file.name, kind.mediaType)
    return done({ name, mediaType: kind.mediaType, bytes: file.bytes, public: rules.public })
  }
  try {
    const picture = await (rules.drawnFor === 'mail' ? mailPicture : publishedPicture)(file.bytes)
    const name = safeFileName(file.name, picture.mediaType)
    return done({ name, ...picture, public: rules.public })
  } catch {
    return refused('unreadable-picture')
  }
}

/** A name written by us from theirs: letters that every system keeps, and the extension of the type. */
export function safeFileName(text: string, mediaType: string): string {
  const extension = allKinds.find((kind) => kind.mediaType === mediaType)?.extension ?? 'bin'
  const base = text.replace(/^.*[/\\]/, '').replace(/\.\w{1,5}$/, '')
  return `${slugOf(base)}.${extension}`
}

/** What the browser offers to choose, for the `accept` of a file field. */
export function acceptedBy(groups: readonly FileGroup[]): string {
  const kinds = allKinds.filter((kind) => groups.includes(kind.group))
  // A camera may write either ending; some choosers hide the other.
  const endings = kinds.flatMap(({ extension }) =>
    extension === 'jpg' ? ['jpg', 'jpeg'] : extension,
  )
  return endings.map((ending) => `.${ending}`).join(',')
}

type Sentences = Record<UploadRefusal, string>

const fr: Sentences = {
  empty: 'Ce fichier est vide. Choisissez-en un autre.',
  'too-large': 'Ce fichier est trop lourd. Réduisez-le, ou partagez-le en plusieurs fichiers.',
  'kind-not-accepted':
    'Ce type de fichier n’est pas accepté ici. Enregistrez-le dans un des formats proposés, puis envoyez-le de nouveau.',
  'unreadable-picture':
    'Cette image ne peut pas être lue. Enregistrez-la de nouveau en JPEG ou en PNG, puis envoyez-la.',
}

const en: Sentences = {
  empty: 'This file is empty. Choose another one.',
  'too-large': 'This file is too heavy. Make it smaller, or split it into several files.',
  'kind-not-accepted':
    'This type of file is not accepted here. Save it in one of the formats offered, then send it again.',
  'unreadable-picture': 'This picture cannot be read. Save it again as JPEG or PNG, then send it.',
}

export const uploadTexts = defineTexts(fr, en)
