import type { ForeignKind } from '#kit/table-refusals.ts'

/** Says what a file is from how it begins; nothing when it may be a text. Its name is not believed. */
export function foreignKind(bytes: Uint8Array): ForeignKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1')
  if (/^(?:\u00ef\u00bb\u00bf)?\s*%PDF-/.test(start)) return 'is-pdf'
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006'))
    return kindOfArchive(bytes, start)
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'is-old-office'
  if (/^(?:\u0089PNG|GIF8|\u00ff\u00d8\u00ff|II\*\0|MM\0\*|RIFF....WEBP)/s.test(start))
    return 'is-picture'
  if (['\u001f\u008b', '7z\u00bc\u00af', 'Rar!'].some((mark) => start.startsWith(mark)))
    return 'is-archive'
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/i.test(start))
    return 'is-html'
  return undefined
}

/** The names of its parts stand in clear at the end of an archive. */
function kindOfArchive(bytes: Uint8Array, start: string): ForeignKind {
  const end = Buffer.from(bytes.subarray(-65_536)).toString('latin1')
  if (/xl\/workbook\.|opendocument\.spreadsheet/.test(start + end)) return 'is-workbook'
  if (/word\/document\.|opendocument\.text/.test(start + end)) return 'is-word'
  return 'is-archive'
}
