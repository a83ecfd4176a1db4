import { expect, it } from 'vitest'
import type { Questionnaire } from '#engines/questionnaires/index.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { openedSurvey } from '../testing/opened-survey.ts'
import { sendAnswers } from '../testing/send-answers.ts'
import { smallQuestionnaire } from '../testing/small-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const ages = {
  ...{ 'label-0': 'Moins de 30 ans', 'share-0': '60', 'of-jeune': '0' },
  ...{ 'label-1': '30 ans et plus', 'share-1': '40', 'of-plus': '1', reference: 'Insee, 2022' },
}
const rule = { variables: 'age', most: '5', why: 'Peu de jeunes ont répondu à cette enquête.' }

async function published(
  answers: Parameters<typeof sendAnswers>[2],
  { asked = smallQuestionnaire, weighs = false },
) {
  const { slug, id } = await act(door.house, { person: team }, (ctx) =>
    openedSurvey(ctx, { asked }),
  )
  await sendAnswers(database.db, id, answers)
  await door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, team)
  if (weighs) {
    await door.post(paths.variable(slug, 'age'), ages, team)
    await door.post(paths.weights(slug), rule, team)
  }
  await door.post(paths.act(slug), { act: 'publish' }, team)
  const page = (await door.get(paths.results(slug))).text
  const { response } = await door.get(paths.resultsPdf(slug))
  const bytes = new Uint8Array(await response.arrayBuffer())
  const paper = told(bytes, 'r.pdf', 'pdftotext', '-layout', 'FILE', '-').replaceAll(/\s+/g, ' ')
  return { page, paper }
}

const percents = (text: string) =>
  new Set([...text.matchAll(/(\d+(?:,\d+)?)\s?%/g)].map(([, found]) => found))

it.runIf(hasCommand('pdftotext'))(
  'prints why, who, when, how many, what part, the population and the weights',
  async () => {
    const answers = Array.from({ length: 300 }, (_, at) => ({
      age: { chosen: at < 90 ? 'jeune' : 'plus' },
      marche: at < 120,
    }))
    const { paper } = await published(answers, { weighs: true })
    for (const words of [
      ...['Choisir le jour du marché.', 'Commune de Valbrenne', 'mairie@valbrenne.exemple.fr'],
      ...['Toute personne qui a le lien', 'inconnu : personne ne sait', 'Comment lire ces pages'],
      ...['sur 300 réponses', 'À l’écran 300 100 %', 'Source : Insee, 2022', 'Part pondérée'],
      ...['Moins de 30 ans 90 30 % 60 %', 'Peu de jeunes ont répondu', 'Écart : 30 %'],
      ...['arrondies à 5 % près', '/resultats'],
    ])
      expect(paper).toContain(words)
  },
)

/** Four heights, chosen by so many people each: the smallest is hidden, with the next. */
const heights: Questionnaire = {
  ...smallQuestionnaire,
  pages: [
    {
      id: 'haie',
      title: { fr: 'La haie' },
      questions: [
        {
          ...{ id: 'haut', kind: 'single', text: { fr: 'Quelle hauteur ?' } },
          options: ['un', 'deux', 'trois', 'quatre'].map((id) => ({ id, text: { fr: id } })),
        },
      ],
    },
  ],
}

it.runIf(hasCommand('pdftotext'))(
  'prints no share that the page hides: it would give a hidden number back',
  async () => {
    const chosen = [...Array(2).fill('un'), ...Array(6).fill('deux'), ...Array(20).fill('trois')]
    const all = [...chosen, ...Array(32).fill('quatre')].map((id) => ({ haut: { chosen: id } }))
    const { page, paper } = await published(all, { asked: heights })
    expect(page.match(/caché<\/td>/g)).toHaveLength(2)
    expect(paper).toMatch(/un caché deux caché trois 20 quatre 32/)
    expect(paper).toContain('les parts ne sont pas données')
    const seen = percents(page)
    for (const share of percents(paper)) expect(seen).toContain(share)
  },
)
