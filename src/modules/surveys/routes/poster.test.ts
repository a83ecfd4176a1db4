import { expect, it } from 'vitest'
import { hungHead } from '#kit/papers/asking-poster.ts'
import { bareLetterhead } from '#kit/papers/letterhead.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { hasCommand, told } from '#platform/testing/commands.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { codeLetters } from '../documents/code-letters.ts'
import { surveyPoster } from '../documents/survey-poster.ts'
import { surveysModule } from '../module.ts'
import { paths } from '../paths.ts'
import { openedSurvey } from '../testing/opened-survey.ts'

const database = useDatabase()
const door = openDoor(database, { routes: surveysModule.routes })
const team = asPerson('lab-team')
const head = {
  ...bareLetterhead('Le Labo', ''),
  numbers: ['TVA non applicable, art. 293 B du CGI'],
}
const opened = (access: 'link' | 'codes' = 'link') =>
  act(door.house, { person: team }, (ctx) => openedSurvey(ctx, { access }))

it('gives the address whole, to copy and to photograph, while people may answer', async () => {
  const { slug } = await opened()
  const address = `http://localhost:3000${paths.enter(slug)}`
  const { text } = await door.get(paths.prepare(slug), team)
  expect(text).toContain(`<code>${address}</code>`)
  expect(text).toContain('Carré à photographier')
  expect(text).toContain(paths.poster(slug))

  await door.post(paths.act(slug), { act: 'close', reason: 'Tout le monde a répondu.' }, team)
  const closed = await door.get(paths.prepare(slug), team)
  expect(closed.text).not.toContain(address)
  expect((await door.get(paths.poster(slug), team)).status).toBe(404)
})

it('asks for the code of the letter, where answers need one', async () => {
  const { slug } = await opened('codes')
  const { text } = await door.get(paths.prepare(slug), team)
  expect(text).toContain('Sans code, personne ne répond')
})

it.runIf(hasCommand('pdftotext'))('prints a poster of one page that stands alone', async () => {
  const { slug } = await opened()
  const { response } = await door.get(paths.poster(slug), team)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const paper = told(bytes, 'a.pdf', 'pdftotext', '-layout', 'FILE', '-').replaceAll(/\s+/g, ' ')
  for (const words of [
    ...['Le marché de Valbrenne', 'Choisir le jour du marché.', `${paths.enter(slug)}`],
    ...[
      '31 décembre 2026',
      'Commune de Valbrenne',
      'accueil de la commune de Valbrenne',
      'mairie@valbrenne.exemple.fr',
    ],
  ])
    expect(paper).toContain(words)
  expect(told(bytes, 'a.pdf', 'pdfinfo', 'FILE')).toMatch(/Pages:\s+1\b/)
})

it.runIf(hasCommand('pdftotext'))(
  'is read from a step away, and says in which other languages',
  async () => {
    const { survey, now, locale } = {
      survey: await opened(),
      now: new Date(),
      locale: 'fr' as const,
    }
    const address = 'https://exemple.fr/enquetes/e/repondre'
    const poster = surveyPoster({ survey, now, locale, address, languages: ['fr', 'br', 'en'] })
    const bytes = await writePdf(poster, hungHead(head))
    const paper = told(bytes, 'a.pdf', 'pdftotext', '-layout', 'FILE', '-').replaceAll(/\s+/g, ' ')
    expect(paper).toContain('brezhoneg, English')
    expect(paper).not.toContain('brezhoneg, français')
    // What an invoice has to say is no business of a wall.
    expect(paper).not.toContain('TVA')
    expect(head.numbers.join(' ')).toContain('TVA')
    // Half of the width of the page: 210 mm are 794 points of a screen.
    const side = Number(
      /width="(\d+)"/.exec(JSON.stringify(poster.blocks).replaceAll('\\', ''))?.[1],
    )
    expect(side * 2).toBeGreaterThanOrEqual(794)
    const alone = surveyPoster({ survey, now, locale, address, languages: ['fr'] })
    expect(JSON.stringify(alone.blocks)).not.toContain('Autres langues')
    expect(told(bytes, 'a.pdf', 'pdfinfo', 'FILE')).toMatch(/Pages:\s+1\b/)
    // The largest of its running text: letters of 13 points at least.
    const letters = told(bytes, 'a.pdf', 'pdftotext', '-bbox', 'FILE', '-')
    const [, top, foot] =
      /yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">Photographiez</.exec(letters) ?? []
    expect(Number(foot) - Number(top)).toBeGreaterThan(12)
  },
)

it('names the wave in its letters, with the page that says what is asked', async () => {
  const survey = { ...(await opened('codes')), wave: 2 }
  const letters = codeLetters(
    {
      ...{ survey, now: new Date('2026-12-01'), locale: 'fr', page: 'exemple.fr/enquetes/marche' },
      ...{ head: { name: 'Labo', contacts: [] } as never, anyLetter: 'exemple.fr/lettre' },
      linkOf: (code) => code,
    },
    [{ recipient: undefined, code: 'K7RW3TPX2BCD9FGH' }],
  )
  expect(letters.subject).toContain('Le marché de Valbrenne (vague 2)')
  expect(letters.before.join(' ')).toContain('exemple.fr/enquetes/marche')
})
