import type { Ctx } from '#platform/context.ts'
import { answerStatement, startAnswers } from '../actions/answer-map.ts'
import { createMap, openMap } from '../actions/prepare-map.ts'
import type { Preparation } from '../opinion-map.ts'
import type { VoteWord } from '../participant.ts'

/** A draft as it is once its form is read. */
export const draftRead: Preparation = {
  title: 'Se déplacer à Valbrenne',
  presentation: 'Le plan des rues change au printemps.',
  commitment: 'Répondre à chaque énoncé qui rassemble.',
  charter: ['L’énoncé parle du sujet.', 'Il ne vise personne.'],
  seeds: [
    'Il faut plus de bancs sur la place.',
    'La rue du Moulin doit être fermée aux voitures.',
    'Le car du matin part trop tôt.',
    'Les pistes cyclables sont assez nombreuses.',
    'Le marché doit rester sur la place.',
  ],
  moderation: 'before',
  access: 'open',
  openUntil: '2027-01-31',
}

type Run = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>

/** A map that is open: its address. */
export async function makeOpenMap(run: Run, change: Partial<Preparation> = {}): Promise<string> {
  const made = await run((ctx) => createMap(ctx, { ...draftRead, ...change }))
  if (!made.ok) throw new Error(made.refusal)
  const opened = await run((ctx) => openMap(ctx, made.value.slug))
  if (!opened.ok) throw new Error(opened.refusal)
  return made.value.slug
}

/** Somebody who answers: their own address. */
export async function makeParticipant(
  run: Run,
  slug: string,
  votes: readonly VoteWord[] = [],
): Promise<string> {
  const started = await run((ctx) => startAnswers(ctx, slug))
  if (!started.ok) throw new Error(started.refusal)
  const { token } = started.value
  for (const [at, vote] of votes.entries()) {
    const kept = await run((ctx) => answerStatement(ctx, token, { statement: at + 1, vote }))
    if (!kept.ok) throw new Error(kept.refusal)
  }
  return token
}
