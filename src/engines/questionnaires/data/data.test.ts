import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { afterAll, describe, expect, it } from 'vitest'
import type { Answers } from '../answers.ts'
import { everyKind } from '../every-kind.ts'
import { readAnswers } from '../read-answers.ts'
import { answersCsv, cellsOf } from './cells.ts'
import { codebookCsv, codebookOf } from './codebook.ts'
import { columnsOf } from './columns.ts'
import { dataPackage } from './data-package.ts'
import { ddiCodebook } from './ddi.ts'
import { importR } from './import-r.ts'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-data-'))
afterAll(() => rmSync(root, { recursive: true }))

const columns = columnsOf(everyKind, 'fr')
const read = (sent: Parameters<typeof readAnswers>[1], respondent = { population: 5_000 }) => {
  const { answers, problems } = readAnswers(everyKind, sent, respondent)
  expect(problems).toEqual([])
  return answers
}
const full = read({
  ...{ agree: 'yes', age: '34', town: '2a004', since: '2001-05-06', reach__email: 'a@exemple.fr' },
  ...{
    use: 'else',
    use__other: '=SOMME(1)',
    why: ['music', 'market'],
    market_again: 'no',
    liked: '4',
  },
  ...{ parts__roof: 'bad', parts__floor: 'good', first__heat: '1', share: '12,5' },
  ...{ word: '.p', more: 'un, "deux"\ntrois' },
})
const reticent = read({ agree: 'yes', age__prefer_not: 'yes', use__prefer_not: 'yes' })
const quiet = read({
  agree: 'yes',
  age: '20',
  use__prefer_not: 'yes',
  parts__roof: 'good',
  parts__floor: 'bad',
})
const cells = (answers: Answers) =>
  Object.fromEntries(cellsOf(columns, answers).map((cell, at) => [columns[at]?.name, cell]))

describe('the table of answers', () => {
  it('has a column for each answer, a box each, the words of “other”', () => {
    expect(columns.map(({ name }) => name)).toEqual([
      ...[
        'agree',
        'age',
        'town',
        'since',
        'reach__email',
        'reach__phone',
        'use',
        'use__other_text',
      ],
      ...['why__market', 'why__music', 'why__people', 'why__none', 'market_again', 'liked'],
      ...['parts__roof', 'parts__floor', 'first__paint', 'first__heat', 'first__open', 'share'],
      ...['word', 'more', 'photo'],
    ])
    expect(columns.flatMap(({ name, personal }) => (personal ? name : []))).toEqual([
      ...['reach__email', 'reach__phone', 'photo'],
    ])
  })

  it('keeps “I prefer not to answer”, left blank and not asked apart', () => {
    expect(cells(full)).toEqual({
      ...{
        agree: '1',
        age: '34',
        town: '2A004',
        since: '2001-05-06',
        reach__email: 'a@exemple.fr',
      },
      ...{ reach__phone: '.b', use: 'else', use__other_text: '=SOMME(1)', why__market: '1' },
      ...{ why__music: '1', why__people: '0', why__none: '0', market_again: '0', liked: '4' },
      ...{ parts__roof: 'bad', parts__floor: 'good', first__heat: '1', first__paint: '.b' },
      ...{ first__open: '.b', share: '12.5', word: '..p', more: 'un, "deux"\ntrois', photo: '.b' },
    })
    expect(cells(reticent)).toMatchObject({ age: '.p', town: '.b', use: '.n', why__market: '.n' })
    expect(cells(quiet)).toMatchObject({
      use: '.p',
      use__other_text: '.p',
      why__market: '.n',
      word: '.n',
      liked: '.b',
    })
  })

  it('two names are never the same', () => {
    const options = ['other-text', 'other_text', 'A', 'a'].map((id) => ({ id, text: { fr: id } }))
    const names = columnsOf(
      {
        ...everyKind,
        pages: [
          {
            id: 'p',
            questions: [
              {
                id: 'q',
                kind: 'several',
                text: { fr: 'q' },
                options: [...options, { id: 'o', text: { fr: 'o' }, other: true }],
              },
              { id: 'Q', kind: 'yes-no', text: { fr: 'Q' } },
            ],
          },
        ],
      },
      'fr',
    ).map(({ name }) => name.toLowerCase())
    expect(new Set(names).size).toBe(7)
  })
})

describe('the codebook', () => {
  it('says what each column holds, with the codes of what is missing', () => {
    const entry = (variable: string) =>
      codebookOf(everyKind, 'en').find((found) => found.variable === variable)
    expect(entry('use')).toEqual({
      ...{ variable: 'use', label: 'Vous y allez…', type: 'choice', question: 'use' },
      codes: [
        { code: 'often', label: 'souvent (en)' },
        { code: 'rarely', label: 'rarement' },
        { code: 'else', label: 'autrement' },
      ],
      missing: [
        { code: '.p', label: 'I prefer not to answer' },
        { code: '.b', label: 'Left blank' },
        { code: '.n', label: 'Not asked' },
      ],
      ...{ text: 'Vous y allez…', required: true, condition: `\${age} >= 16` },
    })
    expect(entry('town')?.missing.map(({ code }) => code)).toEqual(['.b', '.n'])
    const [titles, , age] = codebookCsv(everyKind, 'fr').split('\r\n')
    expect(titles).toBe('variable,label,type,valeurs,libelles,question,obligatoire,condition')
    expect(age?.replaceAll(/\s/g, ' ')).toBe(
      'age,Quel âge avez-vous ?,integer,.p|.b|.n,Je préfère ne pas répondre|Laissé vide|Question non posée,Quel âge avez-vous ?,non,',
    )
  })
})

describe('import.R', () => {
  it('is the same text in every locale', () => {
    expect(importR(everyKind, 'fr')).toMatch(/^[\x20-\x7e\n]+$/)
  })

  it.skipIf(!existsSync('/usr/bin/Rscript'))(
    'runs in R and reads labels, types and what is missing (skipped where Rscript is not installed)',
    () => {
      writeFileSync(join(root, 'responses.csv'), answersCsv(columns, [full, reticent, quiet]))
      writeFileSync(join(root, 'import.R'), importR(everyKind, 'fr'))
      const asked = [
        'source("import.R")',
        'say <- function(...) cat(enc2utf8(paste0(..., "\\n")), sep = "")',
        'say(nrow(answers), " ", ncol(answers))',
        'say(class(answers$use), " ", paste(levels(answers$use), collapse = "/"), " ", answers$use[1])',
        'say(paste(missing$use, collapse = "/"))',
        'say(paste(answers$age, collapse = "/"), " ", class(answers$age))',
        'say(paste(answers$why__people, collapse = "/"))',
        'say(format(answers$since[1], "%d/%m/%Y"))',
        'say(answers$word[1], " ", answers$use__other_text[1], " ", nchar(answers$more[1]))',
        'say(attr(answers$parts__roof, "label"))',
        'say(mean(answers$share, na.rm = TRUE))',
      ]
      const out = execFileSync('/usr/bin/Rscript', ['--vanilla', '-e', asked.join('\n')], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
        timeout: 60_000,
      })
      expect(out.trim().split('\n')).toEqual([
        '3 23',
        'factor souvent/rarement/autrement autrement',
        'Répondu/Question non posée/Je préfère ne pas répondre',
        '34/NA/20 numeric',
        'FALSE/NA/NA',
        '06/05/2001',
        '.p =SOMME(1) 16',
        'Que valent… – le toit',
        '12.5',
      ])
    },
    90_000,
  )
})

describe('DDI-Codebook', () => {
  const xml = ddiCodebook({ ...everyKind, title: { fr: 'La <halle> & "nous"' } }, 'fr')

  it.skipIf(!existsSync('/usr/bin/xmllint'))(
    'is well formed for xmllint (skipped where it is not installed)',
    () => {
      const path = join(root, 'ddi.xml')
      writeFileSync(path, xml)
      execFileSync('/usr/bin/xmllint', ['--noout', path])
      const found = (query: string) =>
        execFileSync('/usr/bin/xmllint', ['--xpath', query, path], { encoding: 'utf8' }).trim()
      const named = (name: string) => `*[local-name()="${name}"]`
      expect(found(`string(//${named('titl')})`)).toBe('La <halle> & "nous"')
      expect(found(`namespace-uri(/*)`)).toBe('ddi:codebook:2_5')
      expect(found(`count(//${named('var')})`)).toBe(String(columns.length))
      const use = `//${named('var')}[@name="use"]`
      expect(found(`count(${use}/${named('catgry')}[@missing="Y"])`)).toBe('3')
      expect(found(`string(${use}/${named('qstn')}/${named('preQTxt')})`)).toBe(
        'La halle a ouvert en 2019.',
      )
    },
  )

  it('has the elements of the standard, in the order of its schema', () => {
    const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false })
    const tree = parser.parse(xml)
    type Node = Readonly<Record<string, unknown>>
    const inside = (nodes: readonly Node[], name: string) =>
      nodes.flatMap((node) => (node[name] as readonly Node[] | undefined) ?? [])
    const names = (nodes: readonly Node[]) =>
      nodes.map((node) => Object.keys(node)[0]).filter((name) => name !== '#text')
    const book = inside(tree, 'codeBook')
    expect(names(book)).toEqual(['stdyDscr', 'fileDscr', 'dataDscr'])
    expect(names(inside(book, 'stdyDscr'))).toEqual(['citation', 'stdyInfo'])
    const order = ['labl', 'qstn', 'valrng', 'universe', 'catgry', 'varFormat']
    for (const variable of inside(book, 'dataDscr').filter((node) => 'var' in node)) {
      const found = names(variable['var'] as readonly Node[])
      expect(found).toEqual(
        [...found].sort((a = '', b = '') => order.indexOf(a) - order.indexOf(b)),
      )
      expect([found[0], found[1], found.at(-1)]).toEqual(['labl', 'qstn', 'varFormat'])
    }
  })
})

describe('datapackage.json', () => {
  it('names each field with what bounds it', () => {
    const { resources, name } = dataPackage(everyKind, 'fr')
    expect(name).toMatch(/^[a-z0-9._-]+$/)
    const { fields, missingValues } = resources[0]?.schema ?? { fields: [], missingValues: [] }
    expect(missingValues).toEqual(['.p', '.b', '.n'])
    const field = (wanted: string) => fields.find((entry) => entry.name === wanted)
    expect(field('age')).toMatchObject({
      type: 'integer',
      constraints: { minimum: 0, maximum: 120 },
    })
    expect(field('use')).toMatchObject({
      type: 'string',
      constraints: { enum: ['often', 'rarely', 'else'] },
    })
    expect(field('why__none')).toMatchObject({
      type: 'boolean',
      trueValues: ['1'],
      constraints: {},
    })
    expect(field('since')).toMatchObject({ type: 'date', constraints: { minimum: '1950-01-01' } })
    expect(field('town')).toMatchObject({ constraints: { pattern: '(?:[0-9]{2}|2[AB])[0-9]{3}' } })
    // Every cell that is written fits what is said of its field.
    for (const answers of [full, reticent, quiet])
      for (const [at, cell] of cellsOf(columns, answers).entries()) {
        const {
          enum: allowed,
          minimum,
          maximum,
        } = (fields[at]?.constraints ?? {}) as Record<string, never>
        if (missingValues.some((code) => code === cell)) continue
        if (allowed) expect(allowed).toContain(cell)
        if (typeof minimum === 'number') expect(Number(cell)).toBeGreaterThanOrEqual(minimum)
        if (typeof maximum === 'number') expect(Number(cell)).toBeLessThanOrEqual(maximum)
      }
  })
})
