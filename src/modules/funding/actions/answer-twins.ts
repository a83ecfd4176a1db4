import { done, type Result, refused } from '#kit/result.ts'
import { type UndoKind, undoable } from '#kit/undo.ts'
import type { Ctx, Db } from '#platform/context.ts'
import { type Twins, twinsAmong } from '../notice-import.ts'
import type { Opportunity } from '../opportunity.ts'
import { mayKeepFunding } from '../permissions.ts'
import { listOpportunities } from '../store/opportunities.ts'
import {
  deleteTwinAnswer,
  insertTwinAnswer,
  listTwinAnswers,
  type TwinAnswer,
} from '../store/twins.ts'
import { importTexts } from '../texts/imports.ts'

/** Two that look alike, and of which nobody said anything. */
export async function listTwins(db: Db): Promise<readonly Twins<Opportunity>[]> {
  const answers = await listTwinAnswers(db)
  const doubles = sameAs(answers)
  const all = (await listOpportunities(db)).filter(({ id }) => !doubles.has(id))
  return twinsAmong(all).filter(
    ({ first, other }) => !answers.some((answer) => isOf(answer, first.id, other.id)),
  )
}

/** By the one that is not proposed any more, the one that is. */
export function sameAs(answers: readonly TwinAnswer[]): ReadonlyMap<string, string> {
  return new Map(
    answers
      .filter(({ answer }) => answer === 'same')
      .map(({ firstId, otherId }) => [otherId, firstId]),
  )
}

/** An opportunity with all those that a person said to be the same. */
export function sameOnes(answers: readonly TwinAnswer[], id: string): ReadonlySet<string> {
  const pairs = answers.filter(({ answer }) => answer === 'same')
  const found = new Set([id])
  for (const one of found)
    for (const { firstId, otherId } of pairs) {
      if (firstId === one) found.add(otherId)
      if (otherId === one) found.add(firstId)
    }
  return found
}

export interface TwinsForm {
  readonly firstId: string
  readonly otherId: string
  readonly answer: TwinAnswer['answer']
}

export async function answerTwins(
  ctx: Ctx,
  form: TwinsForm,
): Promise<Result<undefined, 'forbidden' | 'not-alike'>> {
  if (!mayKeepFunding(ctx.person)) return refused('forbidden')

  const alike = await listTwins(ctx.db)
  if (!alike.some(({ first, other }) => first.id === form.firstId && other.id === form.otherId))
    return refused('not-alike')

  const thing = `${form.firstId} ${form.otherId}`
  const undo = await undoable(ctx, twinsUndo, thing)
  await insertTwinAnswer(ctx.db, form, ctx.now)

  const subject = `funding-opportunity:${form.otherId}`
  ctx.audit({ act: twinsUndo.act, subject, public: false, detail: { answer: form.answer } })
  ctx.changed('funding')
  await undo({ subject, public: false })
  return done()
}

interface TwinsState {
  readonly [name: string]: string | null
  readonly answer: TwinAnswer['answer'] | null
}

export const twinsUndo: UndoKind<Ctx, TwinsState> = {
  act: 'funding.twins-answered',
  named: { fr: importTexts.fr.twinsUndo, en: importTexts.en.twinsUndo },
  undone: { fr: importTexts.fr.twinsUndone, en: importTexts.en.twinsUndone },
  state: async ({ db }, thing) => {
    const { firstId, otherId } = pairIn(thing)
    const found = (await listTwinAnswers(db)).find((answer) => isOf(answer, firstId, otherId))
    return { answer: found?.answer ?? null }
  },
  may: async ({ person }) => mayKeepFunding(person),
  restore: async (ctx, thing) => {
    await deleteTwinAnswer(ctx.db, pairIn(thing))
    ctx.changed('funding')
  },
}

function pairIn(thing: string) {
  const [firstId = '', otherId = ''] = thing.split(' ')
  return { firstId, otherId }
}

function isOf({ firstId, otherId }: TwinAnswer, id: string, other: string): boolean {
  return (firstId === id && otherId === other) || (firstId === other && otherId === id)
}
