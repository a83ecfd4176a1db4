import { describe, expect, test } from 'vitest'
import { writtenFault } from '#kit/content/content.ts'
import { readContent, readContentFile } from '#platform/content.ts'
import {
  circleContent,
  contentWords,
  protocolContent,
  readWords,
  writtenWords,
} from './content-words.ts'
import { readHouse } from './source.ts'

const read = await readContent(protocolContent.folder)
const path = `${protocolContent.folder}/methode.md`
const whole = readHouse(path)

/** What is told of the folder with this text in the place of one file, with plain spaces. */
async function told(text: string): Promise<readonly string[]> {
  const fileRead = await readContentFile(path, text)
  const files = [...read.files.filter((file) => file.path !== path), fileRead.file]
  return readWords(files, protocolContent).faults.map((fault) =>
    writtenFault(fault).replaceAll('\u00a0', ' '),
  )
}

function lineOf(text: string, words: string): number {
  const at = text.split('\n').findIndex((line) => line.includes(words))
  expect(at, words).toBeGreaterThanOrEqual(0)
  return at + 1
}

describe.each(contentWords)('the words of $folder', (content) => {
  test('are read without a fault', async () => {
    const { files, faults } = await readContent(content.folder)
    const told = [...faults, ...readWords(files, content).faults]
    expect(told.map(writtenFault)).toEqual([])
  })

  test('are those of the program: after a change, run « npm run fix »', async () => {
    const { files } = await readContent(content.folder)
    const { words } = readWords(files, content)
    expect(readHouse(content.written)).toBe(writtenWords(words))
  })
})

describe('a mistake is told with its file, its line, and what to do', () => {
  const row = '| titre | Recrutement | Recruitment |'
  test.each([
    {
      what: 'the English is missing',
      to: '| titre | Recrutement | |',
      at: '| titre | Recrutement |',
      words: 'il manque l’anglais de « titre » : écrivez-le dans la troisième case.',
    },
    {
      what: 'the French is missing',
      to: '| titre | | Recruitment |',
      at: '| titre | | Recruitment |',
      words: 'il manque le français de « titre ».',
    },
    {
      what: 'a box is missing',
      to: '| titre | Recrutement |',
      at: '## recrutement',
      words: 'il manque la ligne « titre » dans la partie « recrutement ».',
    },
    {
      what: 'a row has another name',
      to: '| titré 2 | Recrutement | Recruitment |',
      at: 'titré 2',
      words: 'n’a pas de ligne « titré 2 ». Vouliez-vous écrire « titre » ?',
    },
    {
      what: 'a row is there twice',
      to: `${row}\n${row.replace('Recruitment', 'Recruiting')}`,
      at: 'Recruiting',
      words: '« titre » est déjà écrit plus haut : gardez une seule des deux lignes.',
    },
    {
      what: 'a part is there twice',
      to: `${row}\n\n## nombre`,
      at: '',
      words: 'la partie « nombre » est déjà écrite ailleurs : gardez-en une.',
    },
    {
      what: 'a part of no protocol',
      to: `${row}\n\n## nombres`,
      at: '## nombres',
      words: 'un protocole n’a pas de partie « nombres ». Vouliez-vous écrire « nombre » ?',
    },
  ])('$what', async ({ to, at, words }) => {
    expect(whole).toContain(row)
    const text = whole.replace(row, to)
    const found = (await told(text)).filter((one) => one.includes(words))
    expect(found).toHaveLength(1)
    if (at) expect(found[0]).toContain(`${path}, ligne ${lineOf(text, at)} : `)
  })

  test('words before the first part', async () => {
    const text = whole.replace(/^## /m, 'Une note pour moi.\n\n## ')
    expect(await told(text)).toEqual([
      `${path}, ligne ${lineOf(text, 'Une note')} : rien n’est lu avant la première partie « ## » : déplacez ou retirez cette ligne.`,
    ])
  })

  test('a part is missing', async () => {
    const text = whole.replace(/^## recrutement\n[^#]*/m, '')
    expect(await told(text)).toEqual([
      `${protocolContent.folder}, ligne 1 : il manque la partie « recrutement » : ajoutez une ligne « ## recrutement », et son tableau dessous.`,
    ])
  })
})

test('a model of circle has no other part, and a role has its charges', async () => {
  const { files } = await readContent(circleContent.folder)
  const path = `${circleContent.folder}/roles-communs.md`
  const text = readHouse(path)
    .replace('## secretary', '## secretaire')
    .replace(/^\| charges \| Préparer.*\n/m, '')
  const fileRead = await readContentFile(path, text)
  const others = files.filter((file) => file.path !== path)
  const { faults } = readWords([...others, fileRead.file], circleContent)
  expect(faults.map((fault) => writtenFault(fault).replaceAll('\u00a0', ' '))).toEqual([
    `${path}, ligne ${lineOf(text, '## facilitator')} : il manque la ligne « charges » dans la partie « facilitator ».`,
    `${path}, ligne ${lineOf(text, '## secretaire')} : un modèle de cercle n’a pas de partie « secretaire ». Vouliez-vous écrire « secretary » ? La liste : ${circleContent.parts.map(({ address }) => address).join(', ')}.`,
    `${circleContent.folder}, ligne 1 : il manque la partie « secretary » : ajoutez une ligne « ## secretary », et son tableau dessous.`,
  ])
})
