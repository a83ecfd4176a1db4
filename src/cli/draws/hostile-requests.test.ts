import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { heard } from '#platform/testing/heard.ts'
import { makeProgram } from '../program.ts'

/** What people really give to a command: other files than those meant, ids of nobody, numbers out of reach. */

/** Signature of round 1,000 of the beacon. */
const knownRound1000 =
  'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'

let folder = ''
const file = (name: string, text: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const draws = (...args: string[]) => heard(() => makeProgram().run(['draws', ...args]))
const pool = Array.from({ length: 12 }, (_, at) => `p${at},${at % 2 ? 'F' : 'M'},h${at}`)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'draws-hostile-'))
  file('people.csv', `id,gender,street\n${pool.join('\n')}\n`)
  file('quotas.csv', 'feature,value,min,max\ngender,F,2,2\ngender,M,2,2\n')
  file('panel.csv', 'id\np0\np1\np2\np3\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const given = (more: Readonly<Record<string, string>> = {}) => {
  const all = { people: 'people.csv', quotas: 'quotas.csv', ...more }
  return [
    ...['--people', join(folder, all.people), '--quotas', join(folder, all.quotas)],
    ...['--panel', '4', '--json'],
  ]
}
const seated = (name = 'panel.csv') => ['--seated', join(folder, name)]

describe('files', () => {
  test('each file that cannot be read is told, in the answer too', async () => {
    const { code, out } = await draws(
      'select',
      ...given({ people: 'nowhere.csv', quotas: 'nowhere-either.csv' }),
    )
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({
      status: 'invalid',
      defects: [
        { code: 'unreadable-file', file: 'quotas' },
        { code: 'unreadable-file', file: 'people' },
      ],
    })
  })

  test('a quote that is never closed stops the draw instead of hiding people', async () => {
    file('open.csv', `id,gender,street\np0,F,"12 rue\n${pool.slice(1).join('\n')}\n`)
    const { code, out } = await draws('select', ...given({ people: 'open.csv' }))
    expect(code).toBe(2)
    expect(JSON.parse(out).defects).toMatchObject([{ code: 'open-quote', line: 2 }])
  })

  test('people already chosen: an unknown id has its line, a maximum they exceed is told', async () => {
    const already = ['--already', file('already.csv', 'id\np0\nnobody\n')]
    const unknown = await draws('select', ...given(), ...already)
    expect(unknown.code).toBe(2)
    expect(JSON.parse(unknown.out).defects).toMatchObject([
      { code: 'unknown-id', file: 'already', line: 3, id: 'nobody' },
    ])
    file('already.csv', 'id\np0\np2\np4\n')
    file('loose.csv', 'feature,value,min,max\ngender,F,0,4\ngender,M,0,2\n')
    const above = await draws('select', ...given({ quotas: 'loose.csv' }), ...already)
    expect(above.code).toBe(0)
    expect(JSON.parse(above.out).warnings).toMatchObject([
      { code: 'already-above-max', id: 'gender / M', found: '3', expected: '≤ 2' },
    ])
  })
})

describe('numbers', () => {
  test.each([
    ['--panels', '0'],
    ['--panels', '1e3'],
    ['--panels', '100001'],
    ['--panels', '999999999999'],
    ['--max-seconds', '0'],
    ['--max-seconds', ' '],
    ['--max-seconds', 'soon'],
    ['--method', 'fair'],
  ])('%s %s is refused in words', async (option, value) => {
    const { code, out, err } = await draws('select', ...given(), option, value)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/--panels|--max-seconds|Règle inconnue/)
  })

  test.each(['0', ' ', 'soon'])('proof --max-seconds %s is refused in words', async (value) => {
    const path = join(folder, 'unwritten.json')
    const { code, out, err } = await draws('proof', path, ...given(), '--max-seconds', value)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('--max-seconds')
  })

  test('proof --max-seconds that are over: nothing is written, and it is said in words', async () => {
    const path = join(folder, 'hurried.json')
    const { code, err } = await draws('proof', path, ...given(), '--max-seconds', '0.000001')
    expect(code).not.toBe(0)
    expect(err).toContain('Le temps accordé est passé')
    expect(existsSync(path)).toBe(false)
  })

  test('a list of seven panels has seven, each as likely', async () => {
    const { code, out } = await draws('select', ...given(), '--panels', '7')
    expect(code).toBe(0)
    const { panels, counts } = JSON.parse(out)
    expect(panels).toHaveLength(7)
    for (const count of Object.values(counts))
      expect(Math.abs(Number(count) - 7 / 3)).toBeLessThan(1)
  })
})

describe('impossible quotas', () => {
  test('without flexible bounds in the file, whatever suffices is within them', async () => {
    file('low.csv', 'feature,value,min,max\ngender,F,0,1\ngender,M,0,1\n')
    const { out } = await draws('select', ...given({ quotas: 'low.csv' }))
    expect(JSON.parse(out).relaxations[0]).toMatchObject({ cost: 2, withinFlex: true })
  })

  test('a pool smaller than the panel is told, not answered by silence', async () => {
    const { code, out, err } = await draws('select', ...given().with(5, '40'))
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ status: 'infeasible', faults: expect.anything() })
    expect(JSON.parse(out).faults.map((fault: { code: string }) => fault.code)).toContain(
      'pool-too-small',
    )
    expect(err).toContain('moins de personnes que de places')
  })

  test('replacements that nobody can take: what would have to give is in the numbers of the file', async () => {
    file(
      'few.csv',
      `id,gender\np0,F\np1,F\n${pool
        .slice(2)
        .join('\n')
        .replaceAll(/,[FM],h\d+/g, ',M')}\n`,
    )
    file('women.csv', 'feature,value,min,max\ngender,F,2,2\ngender,M,2,4\n')
    const { code, out } = await draws(
      'replace',
      ...given({ people: 'few.csv', quotas: 'women.csv' }),
      ...seated(),
      ...['--leaving', 'p0'],
    )
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      status: 'infeasible',
      conflict: [{ feature: 'gender', value: 'F', bound: 'min', count: 2 }],
    })
    expect(JSON.parse(out).relaxations[0].changes).toContainEqual({
      feature: 'gender',
      value: 'F',
      bound: 'min',
      from: 2,
      to: 1,
    })
  })
})

describe('who sits', () => {
  const seed = ['--seed', 'abc']

  test.each([
    ['replace', ['--leaving', 'p0']],
    ['alternates', ['--size', '2']],
    ['tables', ['--tables', '2', '--rounds', '1']],
  ])('%s: somebody who is not in the pool is told', async (command, more) => {
    file('strangers.csv', 'id\np0\np1\np2\nx9\n')
    const { code, out, err } = await draws(
      command,
      ...given(),
      ...seated('strangers.csv'),
      ...seed,
      ...more,
    )
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('x9')
  })

  test('a list without a title loses nobody; one with more columns is read by its ids', async () => {
    file('bare.csv', 'p0\np1\np2\np3\n')
    file('wide.csv', 'rank,id\n1,p0\n2,p1\n3,p2\n4,p3\n')
    for (const name of ['panel.csv', 'bare.csv', 'wide.csv']) {
      const { code, out } = await draws(
        'tables',
        ...given(),
        ...seated(name),
        ...seed,
        ...['--tables', '2', '--rounds', '1'],
      )
      expect(code, name).toBe(0)
      expect(JSON.parse(out).rounds[0].flat().sort(), name).toEqual(['p0', 'p1', 'p2', 'p3'])
    }
  })

  test('nobody leaves, or somebody unknown is said unavailable', async () => {
    for (const more of [
      ['--leaving', ','],
      ['--leaving', 'p0', '--unavailable', 'x9'],
    ]) {
      const { code } = await draws('replace', ...given(), ...seated(), ...more)
      expect(code, more.join(' ')).toBe(2)
    }
  })

  test('losses are those of values that exist', async () => {
    const lost = (text: string) =>
      draws('alternates', ...given(), ...seated(), ...seed, '--drop-out', text)
    expect((await lost('0.2;gender|F=0.1')).code).toBe(0)
    const unknown = await lost('0.2;gender|Z=0.1')
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('gender|Z')
  })

  test('people chosen already sit at the tables too', async () => {
    const already = file('first.csv', 'id\np0\n')
    const { out } = await draws(
      'tables',
      ...given(),
      ...['--already', already],
      ...seated(),
      ...seed,
      ...['--tables', '1', '--rounds', '1'],
    )
    expect(JSON.parse(out).rounds[0][0]).toContain('p0')
  })
})

describe('letters', () => {
  test('every line that is wrong is told at once; thousands may be apart; a title may be missing', async () => {
    const letters = (text: string) =>
      draws('letters', '--panel', '12', '--json', '--strata', file('strata.csv', text))
    const wrong = await letters('nom;adresses;part\na;many;0,08\nb;200;8\nc;;\n')
    expect(wrong.code).toBe(2)
    for (const line of ['ligne 2', 'ligne 3', 'ligne 4']) expect(wrong.err).toContain(line)
    const sound = await letters('nom;adresses;part\na;1\u202f200;0,08\n')
    expect(JSON.parse(sound.out).strata[0].addresses).toBe(1200)
    expect(JSON.parse((await letters('a;1200;0,08\nb;300;0,05\n')).out).strata).toHaveLength(2)
  })
})

describe('receipts', () => {
  const receipt = (out: string, ...more: string[]) =>
    draws(
      'receipt',
      ...given(),
      ...['--title', 'x', '--rules', file('rules.txt', 'x'), '--key', 'k', '--round', '1000'],
      ...['--out', out, ...more],
    )

  test('bytes that are no text, or a mark before them, are another file', async () => {
    const path = join(folder, 'receipt.json')
    expect((await receipt(path, '--dice', '352', '--signature', knownRound1000)).code).toBe(0)
    expect((await draws('verify', path)).code).toBe(0)
    const bytes = readFileSync(path)
    for (const other of [
      Buffer.concat([Buffer.from('\ufeff'), bytes]),
      Buffer.concat([bytes.subarray(0, -2), Buffer.from([0xff]), bytes.subarray(-2)]),
    ]) {
      const { code, out } = await draws('verify', file('odd.json', other), '--json')
      expect(code).toBe(1)
      expect(JSON.parse(out).status).toBe('differs')
    }
    expect((await draws('verify', folder, '--json')).code).toBe(2)
  })

  test('a place where nothing can be written is told in words', async () => {
    const { code, err } = await receipt(join(folder, 'no', 'where.json'))
    expect(code).toBe(1)
    expect(err).toContain('ne peut pas être écrit')
    expect(err).not.toContain('at ')
  })
})
