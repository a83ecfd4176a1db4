import { expect, test } from 'vitest'
import { contentSentences, frenchSentences } from './french.ts'
import { filesBelow, isTest } from './source.ts'
import { stageForPhase, stepForStage } from './stages.ts'

/** A story says which of the eight is passed: « ### J-175 : étape franchie », « - étape : Idée »; a challenge has its own name. */
const passed = /: étape franchie$|^(?:étape|défis) : /

const room = filesBelow('src/modules/experiments', /\.tsx?$|\/content\/[^/]*\.md$/).filter(
  ({ path }) => !isTest(path),
)

test('« étape » is one of the eight stages of an experiment; its protocol has phases', () => {
  const sentences = room.flatMap((file) => [...frenchSentences(file), ...contentSentences(file)])
  expect(sentences.length).toBeGreaterThan(2_000)
  // The word is said where stages are: the law has something to tell apart.
  expect(sentences.filter(({ text }) => /étape/i.test(text)).length).toBeGreaterThan(20)
  expect(sentences.filter(({ text }) => !passed.test(text)).flatMap(stageForPhase)).toEqual([])
})

test('in English, a stage and a phase are no steps', () => {
  expect(room.filter(({ path }) => !path.endsWith('.md')).flatMap(stepForStage)).toEqual([])
})

const planted = (place: string, french: string, english = '') => ({
  path: `src/modules/experiments/${place}`,
  text: `const texts = defineTexts({ a: '${french}' }, { a: '${english}' })\n`,
})

test.each([
  ['writing/texts/planted.ts', 'Ajouter une étape'],
  ['protocol/planted.ts', 'Étapes et calendrier'],
  ['follow-up/texts/planted.ts', 'Prochaine étape promise avant le'],
])('in %s, « %s » is found', (place, french) => {
  expect(frenchSentences(planted(place, french)).flatMap(stageForPhase)).toHaveLength(1)
})

test.each([
  ['gates/texts/planted.ts', 'Passer à l’étape suivante'],
  ['writing/texts/planted.ts', 'Ajouter une phase'],
  ['protocol/texts/planted.ts', 'Elle est encore à l’étape « Idée ».'],
])('in %s, « %s » is not', (place, french) => {
  expect(frenchSentences(planted(place, french)).flatMap(stageForPhase)).toEqual([])
})

test.each([
  ['writing/texts/planted.ts', 'Add a stage', 1],
  ['gates/texts/planted.ts', 'The steps', 1],
  ['gates/texts/planted.ts', 'The stages', 0],
  ['board/texts/planted.ts', 'Next step', 0],
  ['writing/texts/planted.ts', 'Add a phase', 0],
])('in %s, “%s”: %i found', (place, english, count) => {
  expect(stepForStage(planted(place, '', english))).toHaveLength(count)
})
