import { mergeWords } from '#kit/word-diff/merge.ts'
import { changedFields, type Fields } from './fields.ts'

/**
 * Where the text being written stands. It is apart from what is published: readers keep the last
 * version while the next one is written and read again.
 */
export const stages = ['writing', 'submitted', 'changes-asked', 'accepted', 'refused'] as const
export type Stage = (typeof stages)[number]

export interface Working {
  readonly resourceId: string
  readonly stage: Stage
  /** Counts the saves; each form says from which one it started. */
  readonly number: number
  readonly fields: Fields
  /** For each field, the save that last changed it. */
  readonly changedAt: Readonly<Record<string, number>>
  /** The published version it started from; 0 for a first writing. */
  readonly baseVersion: number
  /** A first contribution: it waits for a person of the house to let it through. */
  readonly held: boolean
  /** What a moderator looks at first. */
  readonly signs: readonly string[]
  readonly startedAt: Date
  readonly updatedAt: Date
  readonly submittedAt: Date | undefined
  readonly submittedBy: string | undefined
}

export interface Save {
  readonly fields: Fields
  /** The save the form started from. */
  readonly base: number
}

export type Fate =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saved'; readonly changed: Fields }
  /** Somebody saved other words of these fields meanwhile. */
  | { readonly kind: 'beside'; readonly fields: readonly string[] }

/**
 * What to do with a save. Fields nobody else touched are taken; when one was, the whole save is set
 * aside, and its author chooses (decision 0023): in no case is a text lost.
 */
export function fateOf(current: Pick<Working, 'fields' | 'changedAt'>, save: Save): Fate {
  const sent = Object.keys(save.fields)
  const differs = sent.filter((key) => (current.fields[key] ?? '') !== save.fields[key])
  if (differs.length === 0) return { kind: 'nothing' }
  const torn = differs.filter((key) => (current.changedAt[key] ?? 0) > save.base)
  if (torn.length > 0) return { kind: 'beside', fields: torn }
  return {
    kind: 'saved',
    changed: Object.fromEntries(differs.map((key) => [key, save.fields[key] ?? ''])),
  }
}

/** A text that was accepted and is changed is a text to be read again. */
export function stageAfterEdit(stage: Stage): Stage {
  return stage === 'accepted' ? 'writing' : stage
}

export function maySubmitFrom(stage: Stage): boolean {
  return stage === 'writing' || stage === 'changes-asked'
}

export interface Meeting {
  readonly key: string
  readonly base: string
  readonly mine: string
  readonly theirs: string
  /** Both, when nobody touched the same words. */
  readonly merged: string | undefined
}

/** For each field where two writings meet: both, and their merge when it is clean. */
export function meetingsOf(base: Fields, mine: Fields, theirs: Fields): readonly Meeting[] {
  return changedFields(pick(theirs, Object.keys(mine)), mine).map((key) => {
    const texts = { base: base[key] ?? '', mine: mine[key] ?? '', theirs: theirs[key] ?? '' }
    const merge = mergeWords(texts.base, texts.mine, texts.theirs)
    return { key, ...texts, merged: merge.clean ? merge.text : undefined }
  })
}

/** Only these fields; one that is missing is empty. */
export function pick(fields: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(keys.map((key) => [key, fields[key] ?? '']))
}
