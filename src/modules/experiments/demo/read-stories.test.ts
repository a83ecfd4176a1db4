import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writtenFault } from '#kit/content/content.ts'
import { addDays } from '#kit/dates.ts'
import { readContent, readContentFile } from '#platform/content.ts'
import { projectRoot } from '#platform/root.ts'
import { completeness } from '../protocol/protocol-completeness.ts'
import { readDemoStories, readReplayedStory, storiesIn, storyFolder } from './read-stories.ts'

const today = '2026-11-25'
const house = await readContent(storyFolder)
const name = 'tirage-a-valbrenne'
const path = `${storyFolder}/${name}.md`
const whole = readFileSync(join(projectRoot, path), 'utf8')

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** The folder, with this text in the place of the file of that name. */
async function told(text: string, at = name) {
  const read = await readContentFile(`${storyFolder}/${at}.md`, text)
  const others = house.files.filter((file) => file.name !== at)
  const { faults } = storiesIn([...others, read.file], today, read.faults)
  return faults.map((fault) => plain(writtenFault(fault)))
}

function swap(from: string, to: string): string {
  expect(whole).toContain(from)
  return whole.replace(from, to)
}

function lineOf(text: string, words: string): number {
  const at = text.split('\n').findIndex((line) => line.includes(words))
  expect(at, words).toBeGreaterThanOrEqual(0)
  return at + 1
}

describe('the stories', () => {
  test('are read from their files without a fault, each with its own rank', () => {
    const { drafts, faults } = storiesIn(house.files, today, house.faults)
    expect(faults.map(writtenFault)).toEqual([])
    expect(drafts).toHaveLength(house.files.length - 1)
    expect(new Set(drafts.map(({ rank }) => rank)).size).toBe(drafts.length)
  })

  test('count their days from today, so that an invented world never looks old', async () => {
    const [early] = await readDemoStories(today)
    const [late] = await readDemoStories(addDays(today, 100))
    expect(early?.opening.on).toBe(addDays(today, -610))
    expect(late?.opening.on).toBe(addDays(today, -510))
  })

  test('keep the dates of what did happen', async () => {
    const { opening, steps } = await readReplayedStory(today)
    expect(opening.on).toBe('2020-01-28')
    expect(steps.at(-1)?.on).toBe(today)
  })

  test('the protocol of SMICVAL says first that it was written afterwards', async () => {
    const { steps } = await readReplayedStory(today)
    const step = steps.find((item) => item.do === 'write-protocol')
    const answers = step?.do === 'write-protocol' ? step.answers : {}
    expect(answers['context']).toMatchObject({
      answer: expect.stringMatching(/^Protocole reconstitué en novembre 2026/),
    })
    const rest = completeness(answers).missing.map(({ key }) => key)
    expect(rest.sort()).toEqual(['challenges', 'hypothesis', 'question', 'title'])
  })
})

describe('a mistake in a story is told with its file, its line, and what to do', () => {
  const plants: readonly {
    readonly what: string
    readonly text: string
    /** Words of the line that is told. */
    readonly at: string
    readonly told: string
  }[] = [
    {
      what: 'a moment that does not exist',
      text: swap('### J-203 : étape franchie', '### J-203 : étape franchi'),
      at: ': étape franchi',
      told: 'un récit n’a pas de moment « étape franchi ». Vouliez-vous écrire « étape franchie » ?',
    },
    {
      what: 'a moment without its day',
      text: swap('### J-203 : étape franchie', '### Un matin : étape franchie'),
      at: '### Un matin',
      told: 'ne commence pas par un jour. Écrivez par exemple « ### J-30 : journal »',
    },
    {
      what: 'a day that goes back',
      text: swap('### J-203 : étape franchie', '### J-230 : étape franchie'),
      at: '### J-230',
      told: '« J-230 » vient après un jour plus tardif',
    },
    {
      what: 'a word of no list',
      text: swap('- étape : Idée', '- étape : Idé'),
      at: '- étape : Idé',
      told: '« Idé » n’est pas un mot de la liste « étape ». Vouliez-vous écrire « Idée » ?',
    },
    {
      what: 'a line that is missing',
      text: swap('- cercle : Comité de l’expérimentation\n', ''),
      at: ': protocole adopté',
      told: 'il manque « cercle » sous « J-90 : protocole adopté ». Ajoutez une ligne : « - cercle : Comité de l’expérimentation ».',
    },
    {
      what: 'a line that does not exist',
      text: swap('- cercle : Comité', '- circle : Comité'),
      at: '- circle',
      told: '« circle » n’existe pas. Vouliez-vous écrire « cercle » ?',
    },
    {
      what: 'a line written twice',
      text: swap('- étape : Idée', '- étape : Idée\n- étape : Cadrage'),
      at: '- étape : Cadrage',
      told: '« étape » est déjà écrit plus haut : gardez une seule des deux lignes.',
    },
    {
      what: 'words that are no line',
      text: swap('- étape : Idée', 'Étape idée'),
      at: 'Étape idée',
      told: 'une ligne s’écrit « - nom : valeur »',
    },
    {
      what: 'a day that is none, in a line',
      text: swap('- jour : J-30', '- jour : hier'),
      at: '- jour : hier',
      told: '« hier » : « jour » attend un jour : « J-30 »',
    },
    {
      what: 'an amount that is none',
      text: swap('- prévu : 680', '- prévu : beaucoup'),
      at: '- prévu : beaucoup',
      told: '« beaucoup » : « prévu » attend un montant en euros, par exemple 1 250,50.',
    },
    {
      what: 'somebody who is not of the demonstration',
      text: swap('- personne : Odile Serre', '- personne : Odile Ferre'),
      at: 'Odile Ferre',
      told: 'il n’y a pas de personne inventée « Odile Ferre ». Vouliez-vous écrire « Odile Serre » ?',
    },
    {
      what: 'a part of a protocol that does not exist',
      text: swap('### recrutement', '### recrutements'),
      at: '### recrutements',
      told: 'un protocole n’a pas de partie « recrutements ». Vouliez-vous écrire « recrutement » ?',
    },
    {
      what: 'a part of a protocol without words',
      text: whole.replace(/(### recrutement\n\n).*\n/, '$1'),
      at: '### recrutement',
      told: 'il n’y a rien sous « recrutement » : écrivez le texte, ou retirez le titre.',
    },
    {
      what: 'a part of the file that does not exist',
      text: swap('## Récit', '## Récits'),
      at: '## Récits',
      told: 'une histoire n’a pas de partie « Récits ». Vouliez-vous écrire « Récit » ?',
    },
    {
      what: 'words between the facts and the title',
      text: whole.replace(/^# /m, 'Une note pour moi.\n\n# '),
      at: 'Une note pour moi.',
      told: 'rien n’est lu avant le titre : mettez cette ligne sous « # ',
    },
    {
      what: 'words between the title and the first part',
      text: swap('## Début', 'Une note pour moi.\n\n## Début'),
      at: 'Une note pour moi.',
      told: 'rien n’est lu entre le titre et la première partie',
    },
    {
      what: 'a protocol taken from a story that comes later, or never',
      text: swap('- de : Un panel', '- de : Le panel'),
      at: '# Tirer',
      told: 'aucune histoire de rang plus petit ne s’appelle « Le panel tiré au sort sans acheter de fichier »',
    },
  ]

  test.each(plants)('$what', async ({ text, at, told: words }) => {
    const faults = await told(text)
    const found = faults.filter((fault) => fault.includes(words))
    expect(faults.join('\n')).toContain(words)
    expect(found[0]).toMatch(new RegExp(`^${path}, ligne ${lineOf(text, at)} : `))
  })

  test('the title by which a house finds the experiment that it told', async () => {
    const replayed = readFileSync(join(projectRoot, storyFolder, 'panel-du-smicval.md'), 'utf8')
    const faults = await told(replayed.replace(/^# .*$/m, '# Un panel'), 'panel-du-smicval')
    expect(faults.join('\n')).toContain('cette expérience est retrouvée par son titre')
  })

  test('two stories of one title', async () => {
    expect((await told(whole, 'une-copie')).join('\n')).toContain(
      'raconte déjà une expérience de ce titre',
    )
  })
})
