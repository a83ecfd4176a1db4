// Twice each in `npm test`; ten times with OUVROIR_CRASHES=10 npm run e2e -- crash.
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Filled, fill } from '#proofs/forms.ts'
import { type KeptAlive, keepAlive } from '../support/kept-alive.ts'
import { openVisitor, type Visitor } from '../support/visitor.ts'

const crashes = Number(process.env['OUVROIR_CRASHES'] ?? 2)
const writers = 4

let house: KeptAlive
let someone: Visitor
let experiment = ''
let line: Filled

/** Outside the house: what it said was done. */
const ledger: string[] = []
let sent = 0
let writing = true

beforeAll(async () => {
  house = await keepAlive()
  someone = openVisitor(house.base, 3000)
  await someone.signIn(house.link)
  const made = await someone.form('/experiences/nouvelle', '/experiences/nouvelle')
  const { location = '' } = await someone.post(made.action, fill(made, { territory: '' }))
  experiment = `/experiences/${location.split(/[/?#]/)[2]}`
  const page = `${experiment}/risques/nouveau`
  line = fill(await someone.form(page, page), {})
})
afterAll(async () => {
  writing = false
  await house.stop()
})

/** As a person does: the same form again, until the house says that it is done. */
async function writeOne(number: number) {
  const label = `ligne-${number}.`
  const key = number.toString(16).padStart(64, '0')
  const filled = line.map(([name, value]) =>
    name === 'text'
      ? ([name, label] as const)
      : name === '_key'
        ? ([name, key] as const)
        : ([name, value] as const),
  )
  while (writing) {
    const answer = await someone
      .post(`${experiment}/risques/nouveau`, filled)
      .catch(() => undefined)
    if (answer?.status === 303) return void ledger.push(label)
    if (answer && answer.status < 500) throw new Error(`a form was answered ${answer.status}`)
    await wait(50)
  }
}

/** Several people write without a pause, until told to leave. */
function startWriting() {
  writing = true
  const people = Array.from({ length: writers }, async () => {
    while (writing) await writeOne(sent++)
  })
  return async () => {
    writing = false
    await Promise.all(people)
  }
}

async function until(happened: () => boolean, what: string, ms = 60_000) {
  const since = performance.now()
  while (!happened()) {
    if (performance.now() - since > ms) throw new Error(`${what}: nothing for ${ms} ms`)
    await wait(10)
  }
  return performance.now() - since
}

/** Kills in the middle of writing, again and again; returns how long nobody could write. */
async function killAndWait(kill: () => void): Promise<number[]> {
  const away: number[] = []
  const stop = startWriting()
  for (let n = 0; n < crashes; n++) {
    const before = ledger.length
    await until(() => ledger.length >= before + 8, 'writing')
    await wait(Math.random() * 100)
    const acknowledged = ledger.length
    kill()
    // What was on its way back when the house fell may still arrive.
    await wait(30)
    const late = Math.max(acknowledged, ledger.length)
    away.push(30 + (await until(() => ledger.length > late, 'coming back')))
  }
  await stop()
  return away
}

async function count(sql: string): Promise<number> {
  const [row] = await house.query(sql)
  return Number(row?.['n'])
}

const lost = (kept: readonly string[]) => ledger.filter((label) => !kept.includes(label))
const twice = (kept: readonly string[]) => kept.filter((label, at) => kept.indexOf(label) !== at)

async function keptLines(): Promise<string[]> {
  const rows = await house.query('select text as label from experiment_risks')
  return rows.map((row) => String(row['label'])).filter((label) => label.startsWith('ligne-'))
}

/** Nothing acknowledged is lost, nothing is there twice, nothing is half done. */
async function compareWithLedger() {
  const kept = await keptLines()
  expect(lost(kept)).toEqual([])
  expect(twice(kept)).toEqual([])
  expect(
    await count(`select count(*) n from audit_lines where act = 'experiment-risk.written'`),
  ).toBe(kept.length)
  expect(await house.verifyAudit()).toBe(0)
}

function tell(what: string, away: readonly number[]) {
  const seconds = away.map((ms) => (ms / 1000).toFixed(1)).join(' ')
  process.stdout.write(
    `${what}: nobody could write for ${seconds} s; ${ledger.length} writes, none lost\n`,
  )
}

describe('killed in the middle of writes', { timeout: 120_000 * Math.max(1, crashes / 2) }, () => {
  it(`Node, ${crashes} times: nothing lost, and back by the host alone`, async () => {
    const before = house.restarts()
    const away = await killAndWait(house.killNode)
    expect(house.restarts() - before).toBe(crashes)
    expect(Math.max(...away)).toBeLessThan(30_000)
    await compareWithLedger()
    tell('Node killed', away)
  })

  it(`PostgreSQL, ${crashes} times: nothing lost, and back without starting Node again`, async () => {
    const before = house.restarts()
    const away = await killAndWait(house.killPostgres)
    expect(house.restarts()).toBe(before)
    expect(Math.max(...away)).toBeLessThan(30_000)
    await compareWithLedger()
    tell('PostgreSQL killed', away)
  })

  it('would see a line that was lost, and one that was written twice', async () => {
    const kept = await keptLines()
    const [first = '', ...others] = kept
    expect(lost(others)).toEqual([first])
    expect(twice([...kept, first])).toEqual([first])
  })
})
