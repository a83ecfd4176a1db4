import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { connectionTo } from '#platform/postgres/connection.ts'
import { openFolder } from '#platform/postgres/folder.ts'
import { linksOf } from '#proofs/forms.ts'
import { type LiveInstance, runCommand, startInstance } from '../support/instance.ts'
import { openVisitor } from '../support/visitor.ts'

const kept = mkdtempSync(join(tmpdir(), 'ouvroir-backup-'))
const archive = join(kept, 'instance.tar')
const elsewhere = join(kept, 'elsewhere')
/** A server of mail that nobody can reach: letters wait. */
const settings = { OUVROIR_DEMO: '1', SMTP_URL: 'smtp://127.0.0.1:9' }
const restored = { ...settings, OUVROIR_DEMO: '0', OUVROIR_DATA_DIR: elsewhere }
afterAll(() => rmSync(kept, { recursive: true, force: true }))

/** The same page, whoever asks and whenever: keys and nonces are new each time. */
const plain = (html: string) =>
  html
    .replace(/[0-9a-f]{64}/g, '…')
    .replace(/nonce="[^"]*"/g, '')
    .replace(/localhost:\d+|127\.0\.0\.1:\d+/g, 'here')

async function read({ base }: LiveInstance, paths: readonly string[]) {
  const someone = openVisitor(base)
  const pages = new Map<string, string>()
  for (const path of paths) {
    const { status, text } = await someone.get(path)
    pages.set(path, `${status} ${plain(text)}`)
  }
  return pages
}

/** Jobs still write what the demonstration announced, a reuse for example: read until nothing moves. */
async function settled(instance: LiveInstance, paths: readonly string[]) {
  let last = await read(instance, paths)
  let still = 0
  for (let turn = 0; turn < 60; turn++) {
    await wait(1_000)
    const now = await read(instance, paths)
    still = paths.every((path) => now.get(path) === last.get(path)) ? still + 1 : 0
    // A busy machine leaves a job waiting for longer than a second.
    if (still === 4) return now
    last = now
  }
  throw new Error('the pages never settled')
}

/** Where two pages part, with a few words around: a whole page would tell nothing. */
function differenceOf(path: string, one: string, other: string): string[] {
  if (one === other) return []
  let at = 0
  while (one[at] === other[at]) at++
  const near = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
  return [`${path}: « ${near(one)} » became « ${near(other)} »`]
}

async function tenPages({ base }: LiveInstance): Promise<string[]> {
  const someone = openVisitor(base)
  const lists = ['/', '/experiences', '/ressources', '/territoires', '/agenda']
  const found: string[] = []
  for (const [list, shape] of [
    ['/experiences', /^\/experiences\/(?!proposer)[a-z0-9-]+$/],
    ['/ressources', /^\/ressources\/[a-z0-9-]+$/],
  ] as const) {
    const links = linksOf((await someone.get(list)).text).filter((link) => shape.test(link))
    found.push(...[...new Set(links)].slice(0, 4))
  }
  return [...lists, ...found]
}

async function mailStates(folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: connectionTo(openFolder(folder)) })
  await client.connect()
  try {
    const { rows } = await client.query('select distinct state from outbox_mails order by state')
    return rows.map((row) => row.state)
  } finally {
    await client.end()
  }
}

describe('an instance that was lost', () => {
  it('comes back from its backup with the same pages, and sends no letter by itself', async () => {
    const first = await startInstance(settings)
    const paths = await tenPages(first)
    const before = await settled(first, paths)
    expect(paths.length).toBeGreaterThanOrEqual(10)
    expect([...before.values()].filter((page) => !page.startsWith('200'))).toEqual([])

    const someone = openVisitor(first.base)
    await someone.signIn(first.link)
    const form = await someone.form('/personnes/inviter', '/personnes/inviter')
    const input = { name: 'Odile Serre', email: 'odile.nouvelle@exemple.fr' }
    const filled = form.fields
      .filter(({ type, checked }) => !/^(checkbox|radio)$/.test(type) || checked)
      .map(
        ({ name, value }) =>
          [name, Object.entries(input).find(([key]) => key === name)?.[1] ?? value] as const,
      )
    const role = form.fields.find(({ name }) => /role/i.test(name))
    const answer = await someone.post(form.action, [
      ...filled.filter(([name]) => name !== role?.name),
      ...(role ? [[role.name, 'volunteer'] as const] : []),
    ])
    expect(answer.status).toBe(303)
    expect(await mailStates(first.folder)).not.toContain('sent')

    await first.command('backup', archive)
    await first.stop()

    const second = await startRestored()
    try {
      expect(await mailStates(elsewhere)).toContain('held')
      expect(await mailStates(elsewhere)).not.toContain('queued')
      const after = await read(second, paths)
      const changed = paths.flatMap((path) =>
        differenceOf(path, before.get(path) ?? '', after.get(path) ?? ''),
      )
      expect(changed).toEqual([])
      expect(await second.command('audit', 'verify')).toContain('chaîne intacte')
    } finally {
      await second.stop()
    }
  })
})

/** An empty instance elsewhere, the archive read back into it, then opened to everyone. */
async function startRestored(): Promise<LiveInstance> {
  const words = await runCommand(['restore', archive], { ...process.env, ...restored })
  expect(words).toContain('restaurée')
  return startInstance(restored)
}
