import { plainWords } from '#kit/words.ts'
import type { Db } from '#platform/context.ts'
import type { WordsAnswer, WordsAsked } from '#platform/module.ts'
import { paths } from '../../paths.ts'
import { mayListPeople } from '../../permissions.ts'
import { listKnownPersons, searchPersonIds } from '../../persons/index.ts'
import { wordTexts } from '../../texts/words.ts'

/** People by their names, in the search of the whole house: for those who may open their list. */
export async function searchPeople(db: Db, asked: WordsAsked): Promise<readonly WordsAnswer[]> {
  const { words, viewer, locale, limit } = asked
  if (!mayListPeople(viewer)) return []
  const ids = await searchPersonIds(db, plainWords(words), limit)
  const people = await listKnownPersons(db, ids)
  return ids.flatMap((id) => {
    const person = people.get(id)
    return person
      ? [
          {
            group: wordTexts[locale].people,
            title: person.name,
            href: paths.person(id),
            text: '',
          },
        ]
      : []
  })
}
