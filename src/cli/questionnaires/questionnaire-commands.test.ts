import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { everyKind } from '#engines/questionnaires/every-kind.ts'
import { textSheet } from '#platform/sheets/sheet.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { runCommand } from '../testing/run-command.ts'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-questionnaires-'))
afterAll(() => rmSync(root, { recursive: true }))
const run = (...args: string[]) => runCommand('questionnaires', ...args)

const file = (name: string, content: string | Uint8Array) => {
  const path = join(root, name)
  writeFileSync(path, content)
  return path
}
const own = file('halle.json', JSON.stringify(everyKind))

describe('ouvroir questionnaires', () => {
  it('check says what a description holds, for people and machines', async () => {
    const { code, out } = await run('check', own)
    expect(code).toBe(0)
    expect(out.replaceAll(/\s/g, ' ')).toContain('15 questions, 2 pages. Langues : fr, en.')
    expect(out).toContain('Aucun défaut.')
    const { json } = await run('check', own, '--json')
    expect(json()).toMatchObject({
      ...{ schema: 'ouvroir questionnaires check 1', ok: true, format: 'json', questions: 15 },
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('check tells each fault by its path, with exit code 2', async () => {
    const broken = JSON.stringify(everyKind).replace('"question":"agree"', '"question":"more"')
    const { code, err, json } = await run('check', file('broken.json', broken), '--json')
    expect(code).toBe(2)
    expect(err).toBe(
      'broken.json, pages[0].questions[4].when.question : cette question est posée plus tard : une condition regarde en arrière (lu : more)\n',
    )
    expect(json().problems[0]).toMatchObject({
      ...{ code: 'later-question', path: 'pages[0].questions[4].when.question' },
    })
  })

  it('convert writes a workbook that is read again, and says what is lost', async () => {
    const target = join(root, 'halle.xlsx')
    const first = await run('convert', own, '--to', 'xlsform', '--out', target)
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toContain('share : le pourcentage devient un nombre de 0 à 100')
    // By what it holds, whatever it is called.
    const { code, json } = await run(
      'convert',
      file('form.txt', readFileSync(target)),
      '--to',
      'json',
      '--json',
    )
    expect(code).toBe(0)
    expect(json()).toMatchObject({ from: 'xlsform', questionnaire: { id: 'halle', version: 1 } })
    const twice = await run('convert', own, '--to', 'xlsform', '--out', target)
    expect([twice.code, twice.err]).toEqual([1, `${target} existe déjà : donnez un autre nom.\n`])
  })

  it.skipIf(!existsSync('/usr/bin/soffice'))(
    'LibreOffice opens the workbook, and what it saves is read',
    async () => {
      const target = join(root, 'office.xlsx')
      await run('convert', own, '--to', 'xlsform', '--out', target)
      const profile = `-env:UserInstallation=file://${join(root, 'office')}`
      const save = ['--headless', profile, '--convert-to', 'ods', '--outdir', root, target]
      execFileSync('/usr/bin/soffice', save, { stdio: 'ignore', timeout: 100_000 })
      const { code, json } = await run('check', join(root, 'office.ods'), '--json')
      expect(code).toBe(0)
      expect(json()).toMatchObject({ format: 'xlsform', id: 'halle', languages: ['fr', 'en'] })
    },
    120_000,
  )

  it('convert writes a text for LimeSurvey, which is read again by what it holds', async () => {
    const first = await run('convert', own, '--to', 'limesurvey', '--out', join(root, 'lime.txt'))
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toContain('use.rarely (rarel) : cet identifiant devient le code indiqué')
    const text = readFileSync(join(root, 'lime.txt'))
    expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const { code, json } = await run('check', file('lime.json', text), '--json')
    expect(code).toBe(0)
    expect(json()).toMatchObject({ format: 'limesurvey', id: 'halle', questions: 15, losses: [] })
    // Without --out it is the answer itself, its mark of UTF-8 with it.
    expect((await run('convert', own, '--to', 'limesurvey')).out.startsWith('\ufeffid\t')).toBe(
      true,
    )
  })

  it('refuses a relevance of LimeSurvey with its line and its column', async () => {
    const broken = readFileSync(join(root, 'lime.txt'), 'utf8').replace('age.NAOK >= 16', 'rand(1)')
    const { code, err } = await run('check', file('broken.txt', broken))
    expect([code, err.split('\n')[0]?.replaceAll(/\s/g, ' ')]).toEqual([
      2,
      'broken.txt, ligne 24, colonne relevance : cette condition n’est pas lue : on lit ==, !=, <, <=, >, >=, is_empty, count, and, or, ! ; réécrivez-la, ou videz la case (lu : rand)',
    ])
  })

  it.each([
    ['codebook', 'variable,label,type,valeurs'],
    ['r', 'responses <- "responses.csv"'],
    ['ddi', '<codeBook xmlns="ddi:codebook:2_5"'],
    ['datapackage', '"profile": "tabular-data-package"'],
  ])(
    'convert --to %s describes the file of answers, in the language that is asked for',
    async (to, words) => {
      const { code, out, err } = await run('convert', own, '--to', to, '--language', 'en')
      expect([code, err, out.includes(words)]).toEqual([0, '', true])
      // The codes of `use`: one has its words in English.
      expect(out).toContain(to === 'datapackage' ? 'Quel âge avez-vous ? (en)' : 'souvent (en)')
    },
  )

  it('reads a form of SurveyJS, and refuses by its path', async () => {
    const elements = [{ type: 'boolean', name: 'again', title: 'Encore ?' }]
    const js = file('js.json', JSON.stringify({ locale: 'fr', title: 'Halle', elements }))
    const { code, json } = await run('check', js, '--json')
    expect([code, json()]).toMatchObject([0, { format: 'surveyjs', questions: 1, losses: [] }])
    const more = JSON.stringify({ elements: [...elements, { type: 'signaturepad', name: 's' }] })
    const refused = await run('check', file('more.json', more))
    expect([refused.code, refused.err.split(' : ')[0]]).toEqual([2, 'more.json, elements[1].type'])
  })

  it('refuses with the sheet and the cell what it does not read', async () => {
    const book = await writeXlsx([
      textSheet(
        'survey',
        ['type', 'name', 'label', 'relevant'],
        [['text', 'a', 'A', 'if(1, 2, 3)']],
      ),
      textSheet('choices', ['list_name', 'name', 'label'], []),
    ])
    const { code, err } = await run('check', file('form.xlsx', book))
    expect([code, err.startsWith('form.xlsx, survey!D2 : cette expression n’est pas lue')]).toEqual(
      [2, true],
    )
  })

  it.each([
    [['check', file('a.pdf', '%PDF-1.7')], 'Ce fichier est un PDF'],
    [
      ['check', file('a.txt', 'Bonjour')],
      'ni un questionnaire en JSON, ni un classeur XLSForm, ni un export de LimeSurvey',
    ],
    [['check', join(root, 'nowhere')], 'ne peut pas être lu'],
    [
      ['convert', own, '--to', 'word'],
      '--to attend xlsform, limesurvey, codebook, r, ddi, datapackage ou json',
    ],
    [['convert', own, '--to', 'xlsform'], 'avec --out'],
    [['convert', own, '--to', 'r', '--language', 'br'], '--language attend une langue'],
  ])('%j is refused in words', async (args, words) => {
    const { code, err } = await run(...args)
    expect([words, code, err.includes(words)]).toEqual([words, 2, true])
  })
})
