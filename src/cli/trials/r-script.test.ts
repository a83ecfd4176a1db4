import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { hasCommand } from '#platform/testing/commands.ts'
import { runCommand } from '../testing/run-command.ts'

const hasR = hasCommand('Rscript')
const root = mkdtempSync(join(tmpdir(), 'ouvroir-trials-r-'))
afterAll(() => rmSync(root, { recursive: true }))

const bytes = seededChance(7).bytes(4000)
let at = 0
const chance = () =>
  ((bytes[at++ % bytes.length] as number) * 256 + (bytes[at++ % bytes.length] as number)) / 65_536

/** Four quarters of six schools each, in pairs, of three to five classes; a class is seen twice. */
function invented(separator: string, decimal: string): string {
  const titles = 'quarter,pair,school,class,arm,late,before,size,present,pleased'.split(',')
  const lines = [titles.join(separator)]
  for (let school = 0; school < 24; school++) {
    const arm = (school + Math.floor(school / 2)) % 2 === 0 ? 'visited' : 'control'
    for (let room = 0; room < 3 + (school % 3); room++) {
      const before = 10 + 5 * chance() + school / 6
      for (const late of [0, 1]) {
        const present = before + 3 * chance() + (arm === 'visited' && late === 1 ? 2.5 : 0) + late
        const pleased = chance() < 0.1 ? 'NA' : (present / 3 + chance()).toFixed(3)
        const cells = [
          ...[
            Math.floor(school / 6) + 1,
            `p${Math.floor(school / 2)}`,
            `é${school}`,
            `${school}/${room}`,
          ],
          ...[arm, late, before.toFixed(3), (4 * chance()).toFixed(3), present.toFixed(3), pleased],
        ]
        lines.push(
          cells.map((cell) => String(cell).replace(/(?<=\d)\.(?=\d)/, decimal)).join(separator),
        )
      }
    }
  }
  return `${lines.join('\n')}\n`
}

describe.skipIf(!hasR)(`R gives the same numbers${hasR ? '' : ' (skipped: no R here)'}`, () => {
  const comma = join(root, 'écoles.csv')
  writeFileSync(comma, invented(';', ','))
  at = 0
  const point = join(root, 'schools.csv')
  writeFileSync(point, invented(',', '.'))
  const two = { outcome: ['present', 'pleased'], treatment: 'arm' }
  const covariates = ['before', 'size']

  it.each([
    ['complete', { ...two, covariates }],
    ['complete', { ...two, covariates, se: 'HC2' }],
    ['complete', { ...two, se: 'HC3' }],
    ['blocked', { ...two, block: 'quarter' }],
    ['blocked', { ...two, block: 'quarter', se: 'HC1', covariates }],
    ['clustered', { ...two, cluster: 'school' }],
    ['clustered', { ...two, cluster: 'school', se: 'CR1' }],
    ['clustered', { ...two, cluster: 'school', se: 'CR2', covariates }],
    ['blocked-clustered', { ...two, block: 'quarter', cluster: 'school' }],
    ['pair-clustered', { ...two, block: 'pair', cluster: 'school' }],
    ['did', { ...two, time: 'late', cluster: 'class' }],
    ['did', { ...two, time: 'late', cluster: 'school', se: 'CR0', covariates: ['size'] }],
    ['ols', { ...two, treatment: 'before', covariates: ['size'], se: 'HC0' }],
    ['ols', { ...two, treatment: 'size', block: 'quarter', se: 'classical' }],
  ])('%s %o', async (design, more) => {
    for (const data of [comma, point]) {
      const [plan, script] = [join(root, `plan-${at}.json`), join(root, `script-${at++}.R`)]
      writeFileSync(plan, JSON.stringify({ design, ...more }))
      const { code, err, json } = await runCommand(
        ...['trials', 'analyse', data, '--plan', plan, '--r', script, '--json'],
      )
      expect([code, err]).toEqual([0, ''])
      const effects = json().estimates.filter(({ isEffect }: { isEffect: boolean }) => isEffect)
      const lines = execFileSync('Rscript', ['--vanilla', script], { encoding: 'utf8' })
        .trim()
        .split('\n')
      expect(lines).toHaveLength(effects.length)
      for (const [place, line] of lines.entries()) {
        const [outcome, term, ...numbers] = line.split('\t')
        const effect = effects[place]
        expect([outcome, term]).toEqual([effect.outcome, effect.term])
        for (const [order, key] of ['estimate', 'se', 'df', 'p'].entries()) {
          expect(Number(numbers[order]) / effect[key], `${key} of ${line}`).toBeCloseTo(1, 8)
        }
      }
    }
  })

  it.each([
    ['before and after, in words', 't,arm,id,y\n', 'before', 'after', 'visited', 'control'],
    ['arms that R would read as truth', 'time,.z,id,y\n', 'pre', 'post', 'T', 'F'],
    ['arms that R would read as numbers', 'time\u00a0,a"\\b,id,y\n', 'avant', 'après', '02', '01'],
  ])('%s', async (_, titles, early, late, arm, control) => {
    const lines = Array.from({ length: 16 }, (_item, unit) =>
      [early, late].map((time) => {
        const effect = time === late && unit % 2 === 0 ? 2 : 0
        return `${time},${unit % 2 === 0 ? arm : control},u${unit},${(effect + chance()).toFixed(4)}\n`
      }),
    )
    const [data, script] = [join(root, `words-${at}.csv`), join(root, `words-${at++}.R`)]
    writeFileSync(data, titles + lines.flat().join(''))
    const [time = '', treatment = '', cluster = ''] = titles
      .trim()
      .split(',')
      .map((title) => title.trim())
    const options = ['--design', 'did', '--outcome', 'y', '--treatment', treatment, '--time', time]
    const { json } = await runCommand(
      ...['trials', 'analyse', data, ...options, '--cluster', cluster, '--control', control],
      ...['--r', script, '--json'],
    )
    const effect = json().estimates.find(({ isEffect }: { isEffect: boolean }) => isEffect)
    const found = execFileSync('Rscript', ['--vanilla', script], { encoding: 'utf8' })
      .trim()
      .split('\t')
    expect(effect.estimate).toBeGreaterThan(1)
    expect(Number(found[2]) / effect.estimate).toBeCloseTo(1, 8)
    expect(Number(found[3]) / effect.se).toBeCloseTo(1, 8)
  })

  it('pairs, one of which lost its other', async () => {
    const data = join(root, 'pairs.csv')
    const pairs = Array.from({ length: 12 }, (_, pair) => {
      const seen = pair === 3 ? '' : (2 + chance()).toFixed(4)
      return `p${pair},0,${chance().toFixed(4)}\np${pair},1,${seen}\n`
    })
    writeFileSync(data, `pair,z,y\n${pairs.join('')}`)
    const options = ['--design', 'pairs', '--outcome', 'y', '--treatment', 'z', '--block', 'pair']
    const script = join(root, 'pairs.R')
    const { json } = await runCommand(
      ...['trials', 'analyse', data, ...options, '--r', script, '--json'],
    )
    const [effect] = json().estimates
    expect(json().warnings.map(({ code }: { code: string }) => code)).toContain('units-left-out')
    const [, , ...numbers] = execFileSync('Rscript', ['--vanilla', script], { encoding: 'utf8' })
      .trim()
      .split('\t')
    expect(Number(numbers[0]) / effect.estimate).toBeCloseTo(1, 10)
    expect(Number(numbers[1]) / effect.se).toBeCloseTo(1, 10)
    expect(Number(numbers[2])).toBe(10)
  })

  it('is written over nothing, and is asked of a text alone', async () => {
    const options = ['--design', 'complete', '--outcome', 'present', '--treatment', 'arm']
    const kept = join(root, 'kept.R')
    writeFileSync(kept, 'mine')
    const { code } = await runCommand('trials', 'analyse', point, ...options, '--r', kept)
    expect([code, readFileSync(kept, 'utf8')]).toEqual([1, 'mine'])
  })
})
