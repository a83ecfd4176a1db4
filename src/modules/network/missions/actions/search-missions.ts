import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { missionPaths } from '../../paths/mission.ts'
import { findMissionsByWords } from '../store/by-words.ts'
import { missionTexts } from '../texts/mission.ts'

/** Missions that wait for somebody, for the search of the whole house. */
export async function searchMissions(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const found = await findMissionsByWords(db, asked)
  return found.map(({ title, slug, text }) => ({
    ...{ group: missionTexts[asked.locale].missions, title, text },
    href: missionPaths.show(slug),
  }))
}
