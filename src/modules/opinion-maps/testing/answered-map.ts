import type { Ctx } from '#platform/context.ts'
import { answerStatement, startAnswers } from '../actions/answer-map.ts'
import { wordOf } from '../participant.ts'
import { conversation } from './conversation.ts'
import { makeOpenMap } from './made-map.ts'

type Run = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>

/** Statements of the conversation, by their numbers. */
const tenSeeds = [
  'Fermer la rue du Moulin aux voitures.',
  'Garder la rue du Moulin ouverte à tous.',
  'Plus de pistes pour les vélos.',
  'Plus de places pour se garer.',
  'Un car toutes les heures.',
  'Une route plus large vers la gare.',
  'Rouler à trente partout.',
  'Plus de bancs sur la place.',
  'Un marché le soir.',
  'Des arbres le long du canal.',
]

/** An open map that so many people of two camps have answered: its address, and their own ones. */
export async function makeAnsweredMap(run: Run, people: number, openUntil: string) {
  const slug = await makeOpenMap(run, { seeds: tenSeeds, openUntil })
  const { votes } = conversation(people)
  const tokens: string[] = []
  for (const own of votes) {
    const started = await run((ctx) => startAnswers(ctx, slug))
    if (!started.ok) throw new Error(started.refusal)
    const { token } = started.value
    await run(async (ctx) => {
      for (const [at, vote] of own.entries())
        await answerStatement(ctx, token, { statement: at + 1, vote: wordOf(vote) })
    })
    tokens.push(token)
  }
  return { slug, tokens }
}
