import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import { paths } from '../../paths.ts'
import { registerTexts } from '../../procedure/nouns.ts'
import { circleTexts } from '../../texts/circles.ts'
import { findCirclesByWords, findDecisionsByWords } from '../store/by-words.ts'

/** The public register of decisions and the public circles, for the search of the whole house. */
export async function searchDecisions(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const found = await findDecisionsByWords(db, asked)
  return found.map(({ title, slug, text }) => ({
    ...{ group: registerTexts[asked.locale].title, title, text },
    href: decisionPaths.decision(slug),
  }))
}

export async function searchCircles(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const found = await findCirclesByWords(db, asked)
  return found.map(({ title, slug, text }) => ({
    ...{ group: circleTexts[asked.locale].circles, title, text },
    href: paths.circle(slug),
  }))
}
