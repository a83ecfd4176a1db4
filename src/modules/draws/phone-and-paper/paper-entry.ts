import { plainWords } from '#kit/words.ts'

/** What a person typed from a paper form, field by field. */
export type TypedSheet = Readonly<Record<string, string>>

/**
 * Fields in which two people read the same paper otherwise. Case, accents, spaces and punctuation of words do not
 * count; in contacts and codes every sign does.
 */
export function sheetDifferences(first: TypedSheet, second: TypedSheet): readonly string[] {
  const fields = [...new Set([...Object.keys(first), ...Object.keys(second)])]
  return fields.filter((field) => plain(field, first[field]) !== plain(field, second[field])).sort()
}

function plain(field: string, typed = ''): string {
  if (field === 'email') return typed.trim().toLowerCase()
  if (field === 'phone') return typed.replace(/\D/g, '')
  if (field === 'code') return typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return plainWords(typed)
}

/** A sheet that nobody settled: one entry, two that differ, or none any more since what was typed was erased. */
export interface WaitingSheet {
  readonly sheet: number
  readonly state: 'once' | 'differ' | 'erased'
}
