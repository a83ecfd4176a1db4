import { describe, expect, test } from 'vitest'
import { tellsOfLetters } from '#platform/testing/telling-words.ts'
import { everyHanded } from '#proofs/access/handed.ts'
import { filesBelow } from '../source.ts'
import { tellsNobody as listed } from './nobody.ts'
import { tellsSomebody, withoutTest } from './register.ts'
import { toldSentences } from './sentences.ts'

const handed = (await everyHanded()).flatMap(({ room, tellsNobody = {} }) =>
  Object.entries(tellsNobody).map(([key, why]) => [`${room}/${key}`, why] as const),
)
/** Those of the list, and those that rooms hand over: in two places, one is refused below. */
const nobodyKeys = [...Object.keys(listed), ...handed.map(([key]) => key)]
const tellsNobody: Readonly<Record<string, string>> = { ...listed, ...Object.fromEntries(handed) }

const house = filesBelow('src/modules', /\.tsx?$/)
const sentences = house.flatMap(toldSentences)
const keyOf = (key: string) => key.replace(/\.told$/, '')
const tests = house.filter(({ path }) => path.endsWith('.test.ts'))

describe('every sentence of a page that says that somebody is told', () => {
  test('is in one of the two lists, or in a pair that a test plays by its key', () => {
    expect(sentences.length).toBeGreaterThan(250)
    const played = (key: string) =>
      tests.some(({ text }) => text.includes(`${keyOf(key)}'`) || text.includes(`${keyOf(key)}:`))
    const missing = sentences
      .filter(({ key }) => !tellsNobody[key] && !tellsSomebody[key])
      .filter(({ key, isPair }) => !(isPair && played(key)))
      .map(({ key, locale, text }) => `${key} (${locale}) ${text}`)
    expect(
      missing,
      'Say in src/law/told/register.ts who is told and what stands otherwise, or why nobody is in `tellsNobody` of the room’s testing/proofs.ts.',
    ).toEqual([])
  })

  test('is in one list only, and no list outlives its sentence', () => {
    const said = new Set(sentences.map(({ key }) => key))
    const keys = [...nobodyKeys, ...Object.keys(tellsSomebody)]
    expect(keys.filter((key) => !said.has(key))).toEqual([])
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  test.each(Object.entries(tellsSomebody))('%s is played where the list says', (_key, told) => {
    for (const where of [told.reached, told.otherwise]) {
      if (withoutTest.includes(where)) continue
      const [path = '', ...title] = where.split('#')
      const file = tests.find((file) => file.path === `src/modules/${path}`)
      expect(file?.text ?? '', where).toContain(title.join('#'))
    }
  })

  test('that supposes does suppose, in both languages', () => {
    const supposing = Object.entries(tellsSomebody)
      .filter(([, { otherwise }]) => otherwise === withoutTest[1])
      .flatMap(([key]) => sentences.filter((sentence) => sentence.key === key))
    const words = {
      fr: /(?:^|[^\p{L}])(?:si |s’il|qui (?:a|ont|en a) |à qui en a|sauf|Qui a un courriel|Vous avez donné|qui l’a)/iu,
      en: /\b(?:if |who (?:has|have|had)|those (?:registered )?who|where there is|whoever|unless|no longer)/i,
    }
    expect(supposing.length).toBeGreaterThan(20)
    const bare = supposing.filter(({ locale, text }) => !words[locale as 'fr' | 'en'].test(text))
    expect(bare.map(({ key, locale }) => `${key} ${locale}`)).toEqual([])
  })
})

describe('a sentence is found', () => {
  const path = 'src/modules/x/texts/planted.ts'
  const planted = (fr: string, en: string) =>
    toldSentences({ path, text: `export const t = defineTexts({ done: ${fr} }, { done: ${en} })` })

  test.each([
    ["'La réponse est envoyée.'", "'The answer is sent.'"],
    ["'Les membres sont prévenus.'", "'Members are told.'"],
    ["'Chaque personne reçoit un courriel.'", "'Each gets an e-mail.'"],
    ["'La lettre part.'", "'The letter leaves.'"],
    [
      "`\u0024{counted(n, 'courriel envoyé', 'courriels envoyés')}.`",
      '`\u0024{n} people were informed.`',
    ],
  ])('%s', (fr, en) => {
    const found = planted(fr, en)
    expect(found.map(({ locale }) => locale)).toEqual(['fr', 'en'])
    expect(found[0]).toMatchObject({ key: 'x/planted.ts#done', isPair: false })
  })

  test('with what it is answered by, in a pair', () => {
    const pair = "{ told: 'La réponse est envoyée.', nobody: 'Appelez la personne.' }"
    expect(planted(pair, pair)).toMatchObject([{ key: 'x/planted.ts#done.told', isPair: true }])
  })

  test.each(['Rien n’est envoyé.', 'Aucun courriel ne part.', 'À partir du 3 mars'])(
    'and « %s » is not one',
    (words) => {
      expect(tellsOfLetters(words, 'fr')).toBe(false)
    },
  )
})
