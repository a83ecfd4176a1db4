import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readQuestionnaire } from '#engines/questionnaires/index.ts'
import { typesetWords } from '#kit/content/content.ts'
import { modelNames } from '#modules/surveys/routes/model-questionnaires.ts'
import { projectRoot } from '#platform/root.ts'
import { hardToRead, tooLong } from './plain-words.ts'

const folder = 'src/modules/surveys/content'
const textOf = (name: string) => readFileSync(join(projectRoot, folder, `${name}.json`), 'utf8')

/** Every text in several languages, wherever it stands. */
function wordsIn(value: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return []
  if ('fr' in value || 'en' in value) return [value as Record<string, string>]
  return Object.values(value).flatMap(wordsIn)
}

/** What the laws of French and of both languages say of one text. */
function faultsOf(path: string, words: Readonly<Record<string, string>>): readonly string[] {
  const { fr = '', en = '' } = words
  const sentence = { path, line: 0, text: fr, values: [] }
  return [
    ...(fr === '' || en === '' ? [`${path} ${fr || en}: one language is missing`] : []),
    ...(fr === typesetWords(fr) ? [] : [`${path} ${fr}: spaces and apostrophes of French`]),
    ...hardToRead(sentence),
    ...tooLong(sentence),
  ]
}

describe('the questionnaires that a survey may begin from', () => {
  it('are all offered', () => {
    const files = readdirSync(join(projectRoot, folder)).filter((name) => name.endsWith('.json'))
    expect(files.toSorted()).toEqual(modelNames.map((name) => `${name}.json`).toSorted())
  })

  it.each(modelNames)('%s holds together, in both languages, in French that is read', (name) => {
    const text = textOf(name)
    expect(readQuestionnaire(text)).toMatchObject({ ok: true })
    const words = wordsIn(JSON.parse(text))
    expect(words.length).toBeGreaterThan(10)
    expect(words.flatMap((found) => faultsOf(name, found))).toEqual([])
  })

  it('would be refused otherwise', () => {
    expect(faultsOf('a', { fr: "Qu'est-ce ?", en: '' })).toHaveLength(2)
  })
})
