import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CommandMisread } from './terminal.ts'
import { tallyFile } from './votes.ts'

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-votes-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const blt = '3 1\n4 1 2 0\n3 2 0\n2 3 2 0\n0\n"Ada"\n"Béa"\n"Cloé"\n"Essai"\n'

describe('ouvroir votes tally', () => {
  it.each([
    ['irv', 'Béa'],
    ['schulze', 'Béa'],
    ['plurality', 'Ada'],
    ['approval', 'Béa'],
    ['stv-scottish', 'Béa'],
    ['stv-meek', 'Béa'],
  ])('counts the same ballots by %s', (method, winner) => {
    const tallied = tallyFile(file('vote.blt', blt), { method })
    expect(tallied).toMatchObject({ method, winners: [winner] })
    expect(tallied.ranking.flat().sort()).toEqual(['Ada', 'Béa', 'Cloé'])
  })

  it('judges a table of grades, by their names or from a published tally', () => {
    const grades = 'Mal,Passable,Bien'
    const ballots = file('grades.csv', 'Ada;Béa\nBien;Passable\nMal;Passable\nBien;\n')
    expect(tallyFile(ballots, { method: 'mj', grades })).toMatchObject({
      winners: ['Ada'],
      ranking: [['Ada'], ['Béa']],
      rounds: [{ judges: 3, profiles: { Ada: { grade: 'Bien' }, Béa: { tally: { Mal: 1 } } } }],
    })
    const tally = file('tally.csv', ',Bien,Passable,Mal\nAda,2,0,1\nBéa,0,2,1\n')
    expect(tallyFile(tally, { method: 'mj' }).ranking).toEqual([['Ada'], ['Béa']])
  })

  it('says the line and what was expected, in words', () => {
    const bad = file('bad.blt', '2 1\n1 3 0\n0\nA\nB\n')
    const count = () => tallyFile(bad, { method: 'irv' })
    expect(count).toThrow(CommandMisread)
    expect(count).toThrow(/bad\.blt, ligne 2\s: le numéro d’une option qui existe/)
    expect(() => tallyFile(bad, { method: 'guess' })).toThrow(/Méthode inconnue/)
    expect(() => tallyFile(file('v.blt', blt), { method: 'mj' })).toThrow(/demande des mentions/)
    expect(() => tallyFile(join(folder, 'nowhere.blt'), { method: 'irv' })).toThrow(
      /ne peut pas être lu/,
    )
    expect(() => tallyFile(file('v.blt', blt), { method: 'stv-meek', seats: '0' })).toThrow(
      /sièges/,
    )
  })
})
