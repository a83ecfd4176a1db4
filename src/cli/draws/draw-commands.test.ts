import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  type After,
  makeReceipt,
  type ReceiptInput,
  receiptText,
} from '#engines/sortition/index.ts'
import { readCommuneCodes } from '#modules/draws/invitations/commune-codes.ts'
import { CommandEnds } from '../terminal.ts'
import { addDrawCommands } from './draw-commands.ts'

const signature =
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'

let folder = ''
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const people = Array.from({ length: 30 }, (_, at) => `p${at},${at % 2 ? 'F' : 'M'},${at % 3}`)
const quotaLines =
  'feature,value,min,max\ngender,F,3,3\ngender,M,3,3\nage,0,2,2\nage,1,2,2\nage,2,2,2\n'

async function run(...args: string[]) {
  let [out, error] = ['', '']
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    out += String(part)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    error += String(part)
    return true
  })
  const program = new Command().exitOverride().option('--json')
  addDrawCommands(program, program.command('draws'))
  const code = await program.parseAsync(['draws', ...args], { from: 'user' }).then(
    () => 0,
    (problem) => (problem instanceof CommandEnds ? problem.code : 99),
  )
  vi.restoreAllMocks()
  return { code, out, error, json: () => JSON.parse(out) }
}

describe('ouvroir draws', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'draws-'))
    file('people.csv', `id,gender,age\n${people.join('\n')}\n`)
    file('quotas.csv', quotaLines)
    file('panel.csv', 'id\np0\np1\np2\np3\np4\np5\n')
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  afterEach(() => vi.restoreAllMocks())
  const given = (quotas = 'quotas.csv', pool = 'people.csv') => [
    ...['--people', join(folder, pool), '--quotas', join(folder, quotas)],
    ...['--panel', '6', '--json'],
  ]

  it('proof: writes what a program in Python checks, and refuses what no proof is about', async () => {
    const path = join(folder, 'proof.json')
    const proven = await run('proof', path, ...given())
    expect(proven.code).toBe(0)
    expect(proven.json()).toMatchObject({ status: 'optimal' })
    const proof = JSON.parse(readFileSync(path, 'utf8'))
    expect(proof).toMatchObject({
      schema: 'ouvroir/draw-proof/v1',
      status: 'optimal',
      idColumn: 'id',
    })
    expect(proof.claims.length).toBeGreaterThan(0)
    const already = ['--already', join(folder, 'panel.csv')]
    expect((await run('proof', path, ...given(), ...already)).code).not.toBe(0)
    expect((await run('proof', path, ...given(), '--method', 'legacy')).code).not.toBe(0)
    const later = join(folder, 'later.json')
    const hurried = await run('proof', later, ...given(), '--max-seconds', '0.000001')
    expect(hurried.code).not.toBe(0)
    expect(existsSync(later)).toBe(false)
    const patient = await run('proof', later, ...given(), '--max-seconds', '3600')
    expect(patient.code).toBe(0)
    expect(existsSync(later)).toBe(true)
  })

  it('select: pure JSON on the output, progress on the other', async () => {
    const { code, json, error } = await run('select', ...given(), '--seed', 'abc')
    expect(code).toBe(0)
    const answer = json()
    expect(answer).toMatchObject({
      status: 'optimal',
      method: 'leximin',
      panelSize: 6,
      poolSize: 30,
    })
    expect(answer.minProbability).toBeCloseTo(0.2, 6)
    expect(answer.panels).toHaveLength(1000)
    expect(answer.panel).toEqual(answer.panels[answer.panelNumber])
    expect(Object.keys(answer.probabilities)).toHaveLength(30)
    expect(error).toContain('Liste des panels')
  })

  it('select and check: impossible quotas, exit 1, conflict and relaxations', async () => {
    file('hard.csv', quotaLines.replace('age,2,2,2', 'age,2,0,1'))
    for (const command of ['select', 'check']) {
      const { code, json } = await run(command, ...given('hard.csv'))
      expect(code).toBe(1)
      expect(json().status).toBe('infeasible')
      expect(json().conflict.length).toBeGreaterThan(0)
      expect(json().relaxations[0]).toMatchObject({ cost: 1, withinFlex: true })
    }
  })

  it('select: bad files, exit 2, all the defects', async () => {
    file('bad.csv', 'id,gender,age\nx,F,\nx,M,1\ny,Z,9\n')
    const { code, json } = await run('select', ...given('quotas.csv', 'bad.csv'))
    expect(code).toBe(2)
    expect(json().defects.map((defect: { code: string }) => defect.code)).toEqual([
      'empty-value',
      'duplicate-id-differs',
      'unknown-value',
      'unknown-value',
    ])
  })

  it('people already chosen leave the pool, and their quotas', async () => {
    file('already.csv', 'id\np0\np1\n')
    const { code, json } = await run('select', ...given(), '--already', join(folder, 'already.csv'))
    expect(code).toBe(0)
    expect(json()).toMatchObject({
      panelSize: 6,
      seatsDrawn: 4,
      poolSize: 28,
      already: ['p0', 'p1'],
    })
  })

  it('replace, alternates and tables follow a panel', async () => {
    const seated = ['--seated', join(folder, 'panel.csv'), '--seed', 'abc']
    const next = await run('replace', ...given(), ...seated, '--leaving', 'p0,p3')
    expect(next.code).toBe(0)
    expect(next.json()).toMatchObject({ vacancies: 2 })
    expect(next.json().replacements).toHaveLength(2)
    const spare = await run('alternates', ...given(), ...seated, '--size', '3')
    expect(spare.json().alternates).toHaveLength(3)
    const tables = await run('tables', ...given(), ...seated, '--tables', '2', '--rounds', '2')
    expect(tables.json().rounds).toHaveLength(2)
  })

  it('receipt: the commitment first, then the receipt that verifies; a changed one does not', async () => {
    const rules = file('rules.txt', 'Six places.\n')
    const out = join(folder, 'receipt.json')
    const common = ['receipt', ...given(), '--title', 'Jury', '--rules', rules, '--key', 'secret']
    const before = await run(...common, '--round', '1000', '--out', out)
    expect(before.code).toBe(0)
    const chance = ['--dice', '352', '--signature', signature]
    const after = await run(...common, '--round', '1000', '--out', out, ...chance)
    expect(after.json().commitment).toBe(before.json().commitment)
    expect((await run('verify', out)).code).toBe(0)
    const text = readFileSync(out, 'utf8')
    expect(text).not.toContain('"p0"')
    expect((await run('verify', file('changed.json', text.replace('Jury', 'Juri')))).code).toBe(1)
    const other = await run(...common, '--round', '1001', '--out', out, ...chance)
    expect(other.code).toBe(99)
    expect(other.error).toBe('')
  })

  it('verify --after: the first receipt, and the link that ties the second to it', async () => {
    const input = (title: string, after?: After): ReceiptInput => ({
      fixed: {
        ...{ title, seats: 2, method: 'list', round: 1000, engine: 'sortition/1' },
        ...(after ? { after } : {}),
      },
      ...{ rules: 'Deux places.\n', pool: 'a;1\nb;2\nc;3\n', dice: [3, 5, 2], signature },
      panels: Array.from({ length: 1000 }, (_, at) => [at % 2, 2]),
      log: [
        { at: '2026-11-20T10:00:00Z', kind: 'committed', payload: {} },
        { at: '2026-11-21T11:00:00Z', kind: 'drawn', payload: {} },
      ],
    })
    const receiptOf = (title: string, after?: After) => {
      const receipt = makeReceipt(input(title, after))
      if (!receipt) throw new Error('no receipt')
      return receipt
    }
    const first = receiptOf('Premier')
    const after = { commitment: first.commitment, log: first.log[1]?.hash ?? '', links: 2 }
    const one = file('first.json', receiptText(first))
    const two = file('second.json', receiptText(receiptOf('Second', after)))
    const alone = await run('verify', two)
    expect(alone.code).toBe(0)
    expect(alone.out).toContain('donnez son reçu avec --after')
    expect((await run('verify', two, '--after', one)).code).toBe(0)
    const other = file('other.json', receiptText(receiptOf('Autre')))
    const differs = await run('verify', two, '--after', other)
    expect(differs.code).toBe(1)
    expect(differs.out).toContain('✓ reçu du premier tirage')
    expect(differs.out).toContain('✗ lien avec le premier tirage')
    const broken = file('broken.json', receiptText(first).replace('Premier', 'Premiar'))
    expect((await run('verify', two, '--after', broken)).code).toBe(1)
  })

  it('S19 commune: the codes may leave, names and addresses stay; the lines are those of the seed', async () => {
    const list = file(
      'liste.csv',
      [
        'nom;prenom;date de naissance;adresse;code postal;commune;bureau de vote',
        ...Array.from(
          { length: 60 },
          (_, at) =>
            `Inventé${at};Prénom${at};03/11/19${20 + at};${Math.floor(at / 2) + 1} rue Haute;29450;Sizun;${at % 3}`,
        ),
      ].join('\n'),
    )
    const [codes, merge] = [join(folder, 'codes.csv'), join(folder, 'publipostage.csv')]
    const given = ['--list', list, '--letters', '12', '--seed', 'dés 3-5-2', '--one-by-home']
    const made = () => run('commune', ...given, '--codes', codes, '--merge', merge, '--json')
    const first = await made()
    expect(first.code).toBe(0)
    expect(first.json()).toMatchObject({
      letters: 12,
      lines: 60,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      sizes: [0, 1, 2].map((at) => ({ name: String(at), lines: 20 })),
    })
    const leaving = readFileSync(codes, 'utf8')
    expect(leaving).toMatch(/^\ufeffnuméro;code;strate\r\n\d+;[2-9A-Z]{4}-[2-9A-Z]{4};[012]\r\n/)
    expect(leaving).not.toMatch(/Inventé|Prénom|rue Haute|1920|29450/)
    const staying = readFileSync(merge, 'utf8').trim().split('\r\n').slice(1)
    expect(staying).toHaveLength(12)
    expect(staying[0]).toMatch(/rue Haute.*;[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    const homes = staying.map((line) => /(\d+ rue Haute)/.exec(line)?.[1])
    expect(new Set(homes).size).toBe(12)
    // What leaves is what the house takes.
    const [header = [], ...rows] = leaving
      .replace('\ufeff', '')
      .trim()
      .split('\r\n')
      .map((line) => line.split(';'))
    const read = readCommuneCodes(
      header,
      rows.map((cells, at) => ({ line: at + 2, cells })),
    )
    expect(read).toMatchObject({ ok: true })
    // The same list and seed draw the same lines; codes are new each time.
    const numbers = () => readFileSync(codes, 'utf8').match(/^\d+/gm)
    const before = numbers()
    await made()
    expect(numbers()).toEqual(before)
    expect(readFileSync(codes, 'utf8')).not.toBe(leaving)
    const many = ['--letters', '50', '--seed', 'x', '--codes', codes, '--merge', merge]
    expect((await run('commune', '--list', list, ...many, '--one-by-home')).code).toBe(2)
  })

  it('letters by stratum; what is not a receipt does not verify', async () => {
    const strata = file('strata.csv', 'nom;adresses;reponse\nbourg;2000;0,08\nhameaux;900;0,04\n')
    const { code, json } = await run('letters', '--panel', '24', '--strata', strata, '--json')
    expect(code).toBe(0)
    expect(json().strata).toHaveLength(2)
    expect((await run('verify', file('no.json', '{}'))).code).toBe(1)
  })
})
