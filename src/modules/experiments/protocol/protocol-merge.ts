import { canonicalJson, type Json } from '#kit/json/canonical-json.ts'
import { mergeWords } from '#kit/word-diff/merge.ts'
import type { Answer } from '../answer.ts'
import { linesIn, type Section, textIn } from '../template/nouns.ts'

/** Two people's work on one section, put together. */
export interface MergedAnswer {
  /** Nobody touched the same words or the same field: `answer` holds the work of both. */
  readonly clean: boolean
  /** The proposal; where both wrote the same place, mine. */
  readonly answer: Answer
}

/**
 * Three-way merge of a section: from what both started with, what I made of it, and what is there
 * now. Texts and lists are merged by words, rows by row and field, choices one by one.
 */
export function mergeAnswers(
  section: Section,
  base: Answer | undefined,
  mine: Answer,
  theirs: Answer | undefined,
): MergedAnswer {
  if (same(mine, theirs) || same(theirs, base)) return { clean: true, answer: mine }
  if (same(mine, base) && theirs) return { clean: true, answer: theirs }
  if (!theirs || 'without' in mine || 'without' in theirs) return { clean: false, answer: mine }
  const start = base && 'answer' in base ? base : undefined

  if (section.kind === 'line' || section.kind === 'text') {
    const merge = mergeWords(textIn(start), textIn(mine), textIn(theirs))
    return { clean: merge.clean, answer: { answer: merge.text } }
  }
  if (section.kind === 'list') {
    const merge = mergeWords(lines(start), lines(mine), lines(theirs))
    return { clean: merge.clean, answer: { answer: merge.text.split('\n').filter(Boolean) } }
  }
  const merge = mergeValues(start?.answer, mine.answer, theirs.answer)
  return { clean: merge.clean, answer: { answer: merge.value } }
}

interface Merged {
  readonly clean: boolean
  readonly value: Json
}

/** Rows, fields and sets, as deep as they go. A missing value is `undefined`. */
export function mergeValues(base: Json | undefined, mine: Json, theirs: Json): Merged {
  if (same(mine, theirs) || same(theirs, base)) return { clean: true, value: mine }
  if (same(mine, base)) return { clean: true, value: theirs }
  if (areRows(mine) && areRows(theirs)) return mergeRows(areRows(base) ? base : [], mine, theirs)
  if (areTexts(mine) && areTexts(theirs)) {
    return { clean: true, value: mergeSets(areTexts(base) ? base : [], mine, theirs) }
  }
  if (isRecord(mine) && isRecord(theirs)) {
    return mergeFields(isRecord(base) ? base : {}, mine, theirs)
  }
  if (typeof mine === 'string' && typeof theirs === 'string' && typeof base === 'string') {
    const merge = mergeWords(base, mine, theirs)
    return { clean: merge.clean, value: merge.clean ? merge.text : mine }
  }
  return { clean: false, value: mine }
}

type Row = { readonly [name: string]: Json } & { readonly id: string }

/** In their order, unless only I moved rows; rows I added follow the row they followed in mine. */
function mergeRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Merged {
  const find = (rows: readonly Row[], id: string) => rows.find((row) => row.id === id)
  const merged = new Map<string, Row>()
  let clean = true
  for (const id of new Set([...theirs, ...mine].map((row) => row.id))) {
    const row = mergeRow(find(base, id), find(mine, id), find(theirs, id))
    clean &&= row.clean
    if (row.value) merged.set(id, row.value)
  }
  const order = orderOf(base, mine, theirs)
  return { clean, value: order.flatMap((id) => merged.get(id) ?? []) }
}

function mergeRow(base: Row | undefined, mine: Row | undefined, theirs: Row | undefined) {
  if (mine && theirs) {
    const merge = mergeFields(base ?? {}, mine, theirs)
    return { clean: merge.clean, value: merge.value as Row }
  }
  const left = mine ?? theirs
  // One side took the row away. Untouched by the other it goes; changed, it stays and is shown.
  if (base && left) return same(left, base) ? { clean: true } : { clean: false, value: left }
  return { clean: true, value: left }
}

function orderOf(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): string[] {
  const known = new Set(base.map((row) => row.id))
  const sequence = (rows: readonly Row[], among: readonly Row[]) =>
    rows.filter((row) => known.has(row.id) && among.some((item) => item.id === row.id))
  const theyMoved = !same(
    sequence(theirs, base).map((row) => row.id),
    sequence(base, theirs).map((row) => row.id),
  )
  const [first, second] = theyMoved ? [theirs, mine] : [mine, theirs]
  const order = first.map((row) => row.id)
  second.forEach((row, at) => {
    if (order.includes(row.id)) return
    const before = second[at - 1]
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, row.id)
  })
  return order
}

function mergeFields(
  base: { readonly [name: string]: Json },
  mine: { readonly [name: string]: Json },
  theirs: { readonly [name: string]: Json },
): Merged {
  const value: Record<string, Json> = {}
  let clean = true
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const merge = mergeField(base[name], mine[name], theirs[name])
    clean &&= merge.clean
    if (merge.value !== undefined) value[name] = merge.value
  }
  return { clean, value }
}

function mergeField(base: Json | undefined, mine: Json | undefined, theirs: Json | undefined) {
  if (mine !== undefined && theirs !== undefined) return mergeValues(base, mine, theirs)
  const left = mine ?? theirs
  if (base === undefined) return { clean: true, value: left }
  return same(left, base) ? { clean: true, value: undefined } : { clean: false, value: left }
}

function mergeSets(base: readonly string[], mine: readonly string[], theirs: readonly string[]) {
  const added = mine.filter((one) => !base.includes(one) && !theirs.includes(one))
  const gone = new Set(base.filter((one) => !mine.includes(one)))
  return [...theirs.filter((one) => !gone.has(one)), ...added]
}

/** The same value, whatever the order of its names. */
export function same(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other
  return canonicalJson(one as Json) === canonicalJson(other as Json)
}

function lines(answer: Answer | undefined): string {
  return linesIn(answer).join('\n')
}

function isRecord(value: Json | undefined): value is { readonly [name: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function areRows(value: Json | undefined): value is readonly Row[] {
  return (
    Array.isArray(value) && value.every((row) => isRecord(row) && typeof row['id'] === 'string')
  )
}

function areTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
