import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { makeProgram } from './program.ts'
import { CommandMisread } from './terminal.ts'
import { tallyFile, tallyLines } from './votes.ts'

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-votes-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => {
  vi.restoreAllMocks()
})

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Runs a command in this process, and keeps what it says on each output. */
async function run(...args: string[]) {
  const said = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    said.out += String(part)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((part) => {
    said.err += String(part)
    return true
  })
  const code = await makeProgram().run(args)
  vi.restoreAllMocks()
  return { code, ...said }
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const names = '"Ada"\n"Béa"\n"Cloé"\n"Essai"\n'
const blt = `3 1\n4 1 2 0\n3 2 0\n2 3 2 0\n0\n${names}`
const equal = `3 2\n4 1 0\n2 2 0\n2 3 0\n0\n${names}`
const blank = `3 2\n5 0\n0\n${names}`

describe('ouvroir votes tally', () => {
  it.each([
    ['irv', 'Béa'],
    ['schulze', 'Béa'],
    ['plurality', 'Ada'],
    ['approval', 'Béa'],
    ['stv-scottish', 'Béa'],
    ['stv-meek', 'Béa'],
  ])('counts the same ballots by %s', async (method, winner) => {
    const tallied = await tallyFile(file('vote.blt', blt), { method })
    expect(tallied).toMatchObject({ method, winners: [winner], outcome: 'decided' })
    expect(tallied.ranking.flat().sort()).toEqual(['Ada', 'Béa', 'Cloé'])
  })

  it('judges a table of grades, by their names or from a published tally', async () => {
    const grades = 'Mal,Passable,Bien'
    const ballots = file('grades.csv', 'Ada;Béa\nBien;Passable\nMal;Passable\nBien;\n')
    expect(await tallyFile(ballots, { method: 'mj', grades })).toMatchObject({
      winners: ['Ada'],
      ranking: [['Ada'], ['Béa']],
      rounds: [{ judges: 3, profiles: { Ada: { grade: 'Bien' }, Béa: { tally: { Mal: 1 } } } }],
    })
    const tally = file('tally.csv', ',Bien,Passable,Mal\nAda,2,0,1\nBéa,0,2,1\n')
    expect((await tallyFile(tally, { method: 'mj' })).ranking).toEqual([['Ada'], ['Béa']])
  })

  it('reads what comes on the standard input', async () => {
    const input = (async function* () {
      for (const part of blt.match(/.{1,7}/gs) ?? []) yield new TextEncoder().encode(part)
    })()
    expect((await tallyFile('-', { method: 'irv' }, input)).winners).toEqual(['Béa'])
  })

  it('says the line and what was expected, in words', async () => {
    const bad = file('bad.blt', '2 1\n1 3 0\n0\nA\nB\n')
    const count = tallyFile(bad, { method: 'irv' })
    await expect(count).rejects.toThrow(CommandMisread)
    await expect(count).rejects.toThrow(/bad\.blt, ligne 2\s: le numéro d’une option qui existe/)
    await expect(tallyFile(bad, { method: 'irv', lang: 'en' })).rejects.toThrow(
      /bad\.blt, line 2: /,
    )
    await expect(tallyFile(bad, { method: 'guess' })).rejects.toThrow(/Méthode inconnue/)
    await expect(tallyFile(file('v.blt', blt), { method: 'mj' })).rejects.toThrow(
      /demande des mentions/,
    )
    await expect(tallyFile(join(folder, 'nowhere.blt'), { method: 'irv' })).rejects.toThrow(
      /ne peut pas être lu/,
    )
    await expect(tallyFile(file('v.blt', blt), { method: 'stv-meek', seats: '0' })).rejects.toThrow(
      /sièges/,
    )
    await expect(tallyFile(file('v.blt', blt), { method: 'irv', order: 'Ada' })).rejects.toThrow(
      /--order 3,1,2/,
    )
  })

  it('says which grades to give, and what a JSON file is', async () => {
    const grades = file('words.csv', 'Ada;Béa\nBien;Mal\n')
    await expect(tallyFile(grades, { method: 'mj' })).rejects.toThrow(
      /mention «\sBien\s».*--grades "À rejeter,Passable,Bien"/s,
    )
    const archive = file('archive.json', '{"format": "ouvroir vote 1"}')
    await expect(tallyFile(archive, { method: 'mj' })).rejects.toThrow(/votes verify.*JSON/s)
  })
})

describe('what the command answers', () => {
  it.each(['irv', 'schulze', 'plurality', 'approval', 'stv-scottish', 'stv-meek'])(
    'by %s, nobody is elected by blank ballots, and the code is 3',
    async (method) => {
      const { code, out } = await run('votes', 'tally', file('b.blt', blank), '--method', method)
      expect(code).toBe(3)
      expect(plain(out)).toContain('Personne ne peut être élu avec ces bulletins')
      expect(out).not.toContain('Retenu')
    },
  )

  it('nor by grades that nobody gave', async () => {
    const path = file('b.csv', 'Ada;Béa\n;\n;\n')
    const { code, out } = await run(
      'votes',
      'tally',
      path,
      '--method',
      'mj',
      '--grades',
      'Mal,Bien',
    )
    expect([code, plain(out).includes('Personne ne peut être élu')]).toEqual([3, true])
  })

  it('a place that only a lot can give stays open, until the lot is given', async () => {
    const path = file('e.blt', equal)
    const open = await run('votes', 'tally', path, '--method', 'stv-scottish')
    expect(open.code).toBe(3)
    expect(plain(open.out)).toContain('Retenu : Ada.')
    expect(plain(open.out)).toMatch(/Non décidé : une place reste à pourvoir entre Béa, Cloé/)
    for (const [order, other] of [
      ['2,3,1', 'Cloé'],
      ['Cloé, Béa, Ada', 'Béa'],
    ] as const) {
      const drawn = await run('votes', 'tally', path, '--method', 'stv-scottish', '--order', order)
      expect([drawn.code, drawn.out.includes(`  - Ada\n  - ${other}\n`)]).toEqual([0, true])
      expect(drawn.out).toContain('départagées par l’ordre tiré au sort')
    }
    const inFile = file('t.blt', equal.replace('3 2\n', '3 2\n[tie 3 2 1]\n'))
    const read = await run('votes', 'tally', inFile, '--method', 'stv-scottish')
    expect([read.code, read.out.includes('  - Ada\n  - Béa\n')]).toEqual([0, true])
  })

  it('equals that come first are told as equals, not as winners', async () => {
    const path = file('p.blt', `2 1\n1 1 0\n1 2 0\n0\n"Ada"\n"Béa"\n"T"\n`)
    for (const method of ['irv', 'plurality', 'schulze', 'approval']) {
      const open = await run('votes', 'tally', path, '--method', method, '--json')
      expect(open.code).toBe(3)
      expect(JSON.parse(open.out)).toMatchObject({
        winners: [],
        outcome: 'undecided',
        open: { between: ['Ada', 'Béa'], places: 1 },
      })
      const drawn = await run(
        'votes',
        'tally',
        path,
        '--method',
        method,
        '--json',
        '--order',
        '2,1',
      )
      expect(JSON.parse(drawn.out)).toMatchObject({ winners: ['Béa'], outcome: 'decided' })
    }
  })

  it('two options of one name stay apart, and a warning says it', async () => {
    const path = file('same.blt', '2 1\n3 1 0\n2 2 0\n0\n"Ada"\n"Ada"\n"T"\n')
    const { out } = await run('votes', 'tally', path, '--method', 'irv', '--json')
    expect(JSON.parse(out)).toMatchObject({
      winners: ['Ada (n° 1)'],
      rounds: [{ votes: { 'Ada (n° 1)': 3, 'Ada (n° 2)': 2 } }],
    })
    const told = await run('votes', 'tally', path, '--method', 'irv')
    expect(plain(told.out)).toContain('plusieurs options s’appellent « Ada » (n° 1, 2)')
  })

  it('with --json, each answer has its version, a refusal too', async () => {
    const good = await run('votes', 'tally', file('vote.blt', blt), '--method', 'irv', '--json')
    expect(JSON.parse(good.out)).toMatchObject({ schema: 'ouvroir votes tally 2', title: 'Essai' })
    const bad = file('bad.blt', '2 1\n1 3 0\n0\nA\nB\n')
    const refused = await run('votes', 'tally', bad, '--method', 'irv', '--json')
    expect(refused.code).toBe(2)
    expect(JSON.parse(refused.out)).toMatchObject({
      schema: 'ouvroir error 1',
      ok: false,
      problems: [{ why: 'unreadable', line: 2, expected: 'known-option', found: '3' }],
    })
  })

  it('speaks French, or English when asked, and never both', async () => {
    const path = file('vote.blt', blt)
    const french = await tallyFile(path, { method: 'irv' })
    expect(plain(tallyLines(french, 'fr').join('\n'))).not.toMatch(
      /votes:|exhausted|excluded|round|winner/,
    )
    const english = tallyLines(french, 'en').join('\n')
    expect(english).toContain('Chosen: Béa.')
    expect(english).not.toMatch(/Retenu|Tour|Bulletins/)
  })

  it.each(['tally', 'verify'])('its help gives examples of %s', async (command) => {
    const { code, out } = await run('votes', command, '--help')
    expect([code, out.includes(`  ouvroir votes ${command} `)]).toEqual([0, true])
    expect(out).toContain('Codes de sortie')
  })
})

it('each command of votes and of draws gives examples', async () => {
  for (const group of ['votes', 'draws']) {
    const { out } = await run(group, '--help')
    const commands = [...out.matchAll(/^ {2}(\w+) .*(?:<|\[options\])/gm)].map(
      ([, name = '']) => name,
    )
    expect(commands.length, group).toBeGreaterThan(1)
    for (const command of commands.filter((name) => name !== 'help')) {
      const help = await run(group, command, '--help')
      expect(help.out, `${group} ${command}`).toContain(`\n  ouvroir ${group} ${command} `)
    }
  }
})

it('lines of an answer say who is chosen as a list', async () => {
  const two = await tallyFile(file('two.blt', blt), { method: 'stv-scottish', seats: '2' })
  expect(tallyLines(two, 'fr').slice(0, 5).map(plain)).toEqual([
    'Essai',
    'Règle : Vote unique transférable (règle écossaise)',
    'Retenus :',
    '  - Ada',
    '  - Béa',
  ])
})
