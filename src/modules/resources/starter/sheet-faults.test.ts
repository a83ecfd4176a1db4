import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type ContentFault,
  type ContentFile,
  ContentProblem,
  factReader,
  typesetWords,
  writtenFault,
} from '#kit/content/content.ts'
import { readContent, readContentFile } from '#platform/content.ts'
import { projectRoot } from '#platform/root.ts'
import { readSheetFile } from './sheet-file.ts'
import { readPlaces } from './sheet-places.ts'
import { checkedSheets, readSheets, starterFolder } from './starter-sheets.ts'

const slug = 'tirer-au-sort-du-chapeau-au-grand-panel'
const path = `${starterFolder}/${slug}.md`
const whole = readFileSync(join(projectRoot, path), 'utf8')
const house = await readContent(starterFolder)

/** The folder, with this file in the place of the one of that name; lines of the faults of that file. */
async function read(text: string, name = slug) {
  const fileRead = await readContentFile(`${starterFolder}/${name}.md`, text)
  const others = house.files.filter((file) => file.name !== name)
  return readSheets([...others, fileRead.file], [...house.faults, ...fileRead.faults])
}

function lineOf(text: string, words: string): number {
  const at = text.split('\n').findIndex((line) => line.includes(words))
  expect(at, words).toBeGreaterThanOrEqual(0)
  return at + 1
}

/** With plain spaces, as one types them. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const written = (faults: readonly ContentFault[]) =>
  faults.map((fault) => plain(writtenFault(fault)))

const without = (start: string) => whole.replace(new RegExp(`^${start}.*\n`, 'm'), '')
const swap = (from: string, to: string) => {
  expect(whole).toContain(from)
  return whole.replace(from, to)
}

describe('a mistake in a sheet is told with its file, its line, and what to do', () => {
  const plants: readonly {
    readonly what: string
    readonly text: string
    /** Words of the line that is told; the first line of the file for what is missing. */
    readonly at: string
    readonly told: string
  }[] = [
    {
      what: 'a fact that is missing',
      text: without('solidité: '),
      at: '---',
      told: 'il manque « solidité » en haut du fichier. Ajoutez une ligne : « solidité: 2 ».',
    },
    {
      what: 'a fact that does not exist',
      text: swap('thèmes: ', 'théme: '),
      at: 'théme: ',
      told: '« théme » n’existe pas. Vouliez-vous écrire « thèmes » ?',
    },
    {
      what: 'a licence that is none',
      text: swap('licence: CC-BY-4.0', 'licence: CC-BU-4.0'),
      at: 'CC-BU',
      told: '« CC-BU-4.0 » n’est pas une licence connue ici. Vouliez-vous écrire « CC-BY-4.0 » ?',
    },
    {
      what: 'a word of no list',
      text: swap('piliers: [représentation', 'piliers: [reprézentation'),
      at: 'reprézentation',
      told: 'n’est pas un mot de la liste « piliers ». Vouliez-vous écrire « représentation » ?',
    },
    {
      what: 'four words where three are kept',
      text: swap('publics: [habitant·es, ', 'publics: [jeunes, enfants, habitant·es, '),
      at: 'publics: ',
      told: '« publics » a 4 valeurs : gardez-en 3 au plus.',
    },
    {
      what: 'facts that cannot be read',
      text: swap('nature: Collection', 'nature: Collection : une\n  autre: chose'),
      at: 'nature: Collection',
      told: 's’écrit entre guillemets droits',
    },
    {
      what: 'a fact written twice',
      text: swap('solidité: ', 'solidité: 3\nsolidité: '),
      at: 'solidité: 2',
      told: 'gardez une seule des deux lignes',
    },
    {
      what: 'facts that are not closed',
      text: whole.replace(/\n---\n/, '\n'),
      at: '---',
      told: 'la ligne de trois tirets « --- » qui ferme les informations du haut manque',
    },
    {
      what: 'a link to a sheet that is not there',
      text: swap('(faire-un-tirage-que-tout-le-monde-peut-verifier.md)', '(faire-un-tirage.md)'),
      at: '(faire-un-tirage.md)',
      told: 'il n’y a pas de fiche « faire-un-tirage.md » : corrigez le lien, ou retirez la ligne.',
    },
    {
      what: 'a link that gives another title',
      text: swap('[Faire un tirage que tout le monde', '[Un tirage que tout le monde'),
      at: '[Un tirage que tout le monde',
      told: 'cette fiche a pour titre « Faire un tirage que tout le monde',
    },
    {
      what: 'a link without its reason',
      text: swap('.md) : L’outil libre', '.md) L’outil libre'),
      at: '.md) L’outil libre',
      told: 'une fiche réunie s’écrit',
    },
    {
      what: 'a part of no sheet of this kind',
      text: swap('## Pour qui', '## Pourquoi'),
      at: '## Pourquoi',
      told: 'une fiche « Collection » n’a pas de partie « Pourquoi ». Vouliez-vous écrire « Pour qui » ?',
    },
    {
      what: 'a part without its text',
      text: swap('## Pour qui', '## Pour aller plus loin\n\n## Pour qui'),
      at: '## Pour aller plus loin',
      told: 'la partie « Pour aller plus loin » est vide',
    },
    {
      what: 'a part that is missing',
      text: swap('## En résumé', '## Pour aller plus loin'),
      at: '---',
      told: 'il manque une partie. Ajoutez une ligne « ## En résumé »',
    },
    {
      what: 'a question of no list',
      text: swap('- Quoi : ', '- Quoy : '),
      at: '- Quoy : ',
      told: 'n’est pas une ligne de « L’essentiel en une minute ». Vouliez-vous écrire « Quoi » ?',
    },
    {
      what: 'a question without its answer',
      text: whole.replace(/^- Qui : .*$/m, '- Qui :'),
      at: '- Qui :',
      told: '« Qui » n’est suivi de rien : écrivez-le, ou retirez la ligne.',
    },
    {
      what: 'a source without an address',
      text: whole.replace(/^- \[(Démocurieux[^\]]*)\]\(.*\)$/m, '- $1'),
      at: '- Démocurieux',
      told: 'une source s’écrit « - [Qui, quoi](https://adresse) »',
    },
    {
      what: 'words between the facts and the title',
      text: whole.replace(/^# /m, 'Une note pour moi.\n\n# '),
      at: 'Une note pour moi.',
      told: 'rien n’est lu avant le titre : mettez cette ligne sous « # ',
    },
    {
      what: 'a sheet without a title',
      text: without('# '),
      at: 'Quelle façon de tirer',
      told: 'il manque le titre de la fiche',
    },
  ]

  test.each(plants)('$what', async ({ text, at, told }) => {
    const { faults } = await read(text)
    const contentFaults = faults.filter((fault) => plain(fault.text).includes(told))
    expect(written(faults).join('\n')).toContain(told)
    expect(contentFaults.map((fault) => fault.path)).toEqual([path])
    const line = contentFaults[0]?.line ?? 0
    // A missing title is told where it was looked for: right under the facts.
    expect(line).toBeLessThanOrEqual(lineOf(text, at))
    if (at !== 'Quelle façon de tirer') expect(line).toBe(lineOf(text, at))
  })

  test('two sheets of one title', async () => {
    const { faults } = await read(whole, 'une-copie')
    expect(written(faults)).toEqual([
      `${starterFolder}/une-copie.md, ligne 1 : la fiche ${path} porte déjà ce titre : changez l’un des deux.`,
    ])
  })

  test('a file whose name is no address', async () => {
    const text = whole.replace(/^# .*$/m, '# Tirer à la courte paille')
    const { faults } = await read(text, 'Été à Gap')
    expect(written(faults)).toEqual([
      `${starterFolder}/Été à Gap.md, ligne 1 : le nom du fichier est la fin de l’adresse de la page : sans accent ni espace, par exemple « ete-a-gap.md ».`,
    ])
  })

  test('the order of the sheets names one that is not there', async () => {
    const { faults } = await read('# L’ordre des fiches\n\n- [Un panel](un-panel.md)\n', 'ordre')
    expect(written(faults)).toEqual([
      `${starterFolder}/ordre.md, ligne 3 : il n’y a pas de fiche « un-panel.md » : corrigez le lien, ou retirez la ligne.`,
    ])
  })
})

test('a sheet without a mistake is read, whatever the spaces and the apostrophes that were typed', async () => {
  const typed = whole.replaceAll('’', "'").replaceAll('\u00a0', ' ')
  const { sheets, faults } = await read(typed)
  expect(faults).toEqual([])
  const before = readSheets(house.files).sheets.find((sheet) => sheet.slug === slug)
  expect(sheets.find((sheet) => sheet.slug === slug)).toEqual(before)
})

test('an address keeps its signs', () => {
  const address = "https://fr.wikipedia.org/wiki/Conseil_d'État"
  expect(typesetWords(`L'article : [le Conseil d'État](${address})`)).toBe(
    `L’article\u00a0: [le Conseil d’État](${address})`,
  )
})

test('a file without a kind is no sheet', () => {
  const path = 'content/x.md'
  const file: ContentFile = { path, name: 'x', facts: [], body: ['# Un titre'], bodyLine: 1 }
  const faults: ContentFault[] = []
  expect(readSheetFile(file, (fault) => faults.push(fault))).toBeUndefined()
  expect(written(faults)[0]).toBe(
    'content/x.md, ligne 1 : il manque « nature » en haut du fichier. Ajoutez une ligne : « nature: Méthode ».',
  )
})

describe('places', () => {
  function read(value: unknown) {
    const faults: ContentFault[] = []
    const facts = [{ key: 'territoires', value, line: 3 }]
    const file: ContentFile = { path: 'content/x.md', name: 'x', facts, body: [], bodyLine: 5 }
    const places = readPlaces(factReader(file, (fault) => faults.push(fault)))
    return { places, told: written(faults) }
  }

  test('are named by their kind and their official code', () => {
    expect(read(['commune 01004', 'Département 2A'])).toEqual({
      places: [
        { kind: 'commune', code: '01004' },
        { kind: 'department', code: '2A' },
      ],
      told: [],
    })
  })

  test('are refused when nobody could find them', () => {
    const { places, told } = read(['ville 01004', { nom: 'Le Labo' }])
    expect(places).toEqual([])
    expect(told[0]).toMatch(/^content\/x\.md, ligne 3 : « ville 01004 » : un territoire s’écrit/)
    expect(told[1]).toMatch(/une organisation hors de la liste officielle a un nom/)
  })
})

test('a sheet that the order forgets comes last', async () => {
  const text = whole.replace(/^# .*$/m, '# Tirer à la courte paille')
  const { sheets } = await read(text, 'tirer-a-la-courte-paille')
  expect(sheets.at(-1)?.slug).toBe('tirer-a-la-courte-paille')
})

test('a house does not begin with half of its sheets: every mistake is told', async () => {
  const wrong = await read(without('solidité: ').replace('licence: CC', 'licence: CD'))
  expect(() => checkedSheets(wrong)).toThrow(/solidité[\s\S]*CD-BY-4\.0/)
  // Said by `npm start` as it is: no trace of the code.
  expect(() => checkedSheets(wrong)).toThrow(ContentProblem)
})
