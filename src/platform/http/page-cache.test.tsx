import { describe, expect, it } from 'vitest'
import { page, seeOther } from '../answers.ts'
import { makeLruCache } from '../database/lru-cache.ts'
import { get, post } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { asPerson } from '../testing/world.ts'
import { inBatches } from './page-cache.ts'

const database = useDatabase()
const { db, pool, clock } = database
/** How many times each page was really made. */
const made: Record<string, number> = {}
const count = (name: string) => {
  made[name] = (made[name] ?? 0) + 1
}
const words = async () =>
  (await db.selectFrom('instance_settings').select('value').orderBy('name').execute())
    .map(({ value }) => String(value))
    .join(' ')
const write = (name: string, value: string) => ({
  text: `insert into instance_settings (name, value, changed_at) values ($1, to_jsonb($2::text), now())
    on conflict (name) do update set value = excluded.value`,
  values: [name, value],
})

const routes = [
  get('/page', 'anyone', async (c) => {
    count('page')
    const { viewer, nonce, locale } = c.var.frame
    return page(
      c,
      <p data-nonce={nonce}>
        {viewer?.name} {locale} {c.req.query('q')} {await words()}
      </p>,
    )
  }),
  get('/formulaire', 'anyone', (c) => {
    count('form')
    return page(c, <input value={c.var.frame.formMark} />)
  }),
  get('/lien/:token', 'anyone', (c) => {
    count('link')
    return page(c, <p>le lien</p>)
  }),
  get('/absent', 'anyone', (c) => {
    count('absent')
    return c.html('<p>absent</p>', 404)
  }),
  post('/faire', 'anyone', async (c) => {
    await c.var.ctx.db
      .insertInto('instance_settings')
      .values({ name: 'fait', value: JSON.stringify('fait'), changedAt: c.var.ctx.now })
      .onConflict((on) => on.column('name').doNothing())
      .execute()
    return seeOther(c, '/page', 'C’est fait.')
  }),
]
const door = openDoor(database, { routes })
const careless = openDoor(database, { routes, cachesPages: false })

/**
 * Other bases of this server write too, and their writing counts: a page that may be kept is soon answered without
 * being made, one that may not never is.
 */
async function isKept(name: string, ask: () => Promise<unknown>): Promise<boolean> {
  for (let time = 0; time < 60; time++) if ((await timesMade(name, ask)) === 0) return true
  return false
}

async function timesMade(name: string, ask: () => Promise<unknown>): Promise<number> {
  const before = made[name] ?? 0
  await ask()
  return (made[name] ?? 0) - before
}

describe('a page that visitors read', () => {
  it('is made once, and sealed anew each time', async () => {
    await door.get('/page?q=une')
    const answers: string[] = []
    const ask = async () => {
      const { text, response } = await door.get('/page?q=une')
      const policy = response.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? ''
      expect(text).toContain(`data-nonce="${nonce}"`)
      answers.push(nonce)
    }
    await ask()
    expect(await isKept('page', ask)).toBe(true)
    expect(new Set(answers).size).toBe(answers.length)
    // Without the cache, each of these pages is made.
    expect(await isKept('page', () => careless.get('/page?q=une'))).toBe(false)
  })

  it('says 304 to whoever has it', async () => {
    const etag = (await door.get('/page')).response.headers.get('etag') ?? ''
    const again = () => door.get('/page', undefined, { 'if-none-match': etag })
    expect((await again()).status).toBe(304)
    expect(await isKept('page', again)).toBe(true)
  })

  it('is made again as soon as anything is written, by anybody', async () => {
    await door.get('/page')
    await pool.query(write('a', 'premier'))
    expect((await door.get('/page')).text).toContain('premier')
    await pool.query(write('a', 'second'))
    expect((await door.get('/page')).text).toContain('second')
    await door.post('/faire', {})
    expect((await door.get('/page')).text).toContain('fait')
  })

  it('is made again when a transaction ends that had begun before it was made', async () => {
    const writer = await pool.connect()
    try {
      await writer.query('begin')
      await writer.query(write('b', 'en attente'))
      const { rows } = await writer.query('select pg_current_xact_id()::text as id')
      await pool.query(write('c', 'plus court'))
      expect((await door.get('/page')).text).not.toContain('en attente')
      // Counting the transactions that were begun would miss it: it is one of those still open.
      expect(await stillOpen()).toContain(rows[0].id)
      await writer.query('commit')
      expect(await stillOpen()).not.toContain(rows[0].id)
      expect((await door.get('/page')).text).toContain('en attente')
    } finally {
      writer.release()
    }
  })

  it('is made again in the next minute', async () => {
    await door.get('/page')
    expect(await isKept('page', () => door.get('/page'))).toBe(true)
    clock.pass({ minutes: 1 })
    expect(await timesMade('page', () => door.get('/page'))).toBe(1)
  })

  it('is another one in another language, with other questions', async () => {
    await door.get('/page')
    const english = await door.get('/page', undefined, { cookie: 'ouvroir-langue=en' })
    expect(english.text).toContain('en')
    expect((await door.get('/page')).text).toContain('fr')
    expect((await door.get('/page?q=deux')).text).toContain('deux')
  })
})

describe('what is somebody’s', () => {
  it('is never kept, and never takes a visitor’s page', async () => {
    const person = asPerson('lab-team', { name: 'Odile Vasseur' })
    await door.get('/page')
    const own = await door.get('/page', person)
    expect(own.text).toContain('Odile Vasseur')
    expect((await door.get('/page')).text).not.toContain('Odile')
    expect(await timesMade('page', () => door.get('/page', person))).toBe(1)
  })

  it.each([
    ['a sentence to say once', 'ouvroir-mot=Bonjour'],
    ['a draft', 'brouillon=1'],
    ['a session that is over', 'ouvroir=rien'],
  ])('is made for whoever carries %s', async (_, cookie) => {
    await door.get('/page')
    expect(await timesMade('page', () => door.get('/page', undefined, { cookie }))).toBe(1)
  })

  it.each([
    ['form', '/formulaire'],
    ['link', `/lien/${'ab'.repeat(30)}`],
    ['absent', '/absent'],
  ])('or opens something, is made each time (%s)', async (name, path) => {
    await door.get(path)
    expect(await timesMade(name, () => door.get(path))).toBe(1)
  })
})

async function stillOpen(): Promise<string[]> {
  const { rows } = await pool.query('select pg_snapshot_xip(pg_current_snapshot())::text as id')
  return rows.map(({ id }) => id)
}

describe('questions in batches', () => {
  it('never give an answer that is older than its question', async () => {
    let now = 0
    let asked = 0
    const ask = inBatches(async () => {
      asked++
      const told = now
      await new Promise((resolve) => setTimeout(resolve, 5))
      return told
    })
    const answers: Promise<void>[] = []
    for (let time = 0; time < 40; time++) {
      now++
      const since = now
      answers.push(ask().then((told) => expect(told).toBeGreaterThanOrEqual(since)))
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await Promise.all(answers)
    expect(asked).toBeLessThan(25)
  })

  it('go on after one of them failed', async () => {
    let broken = true
    const ask = inBatches(async () => {
      if (broken) throw new Error('cut')
      return 1
    })
    await expect(ask()).rejects.toThrow('cut')
    broken = false
    expect(await ask()).toBe(1)
  })
})

describe('the cache', () => {
  it('lets go of what nobody asked for the longest', () => {
    const cache = makeLruCache<string>(80)
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) cache.put(name, name, 10)
    cache.get('a')
    cache.put('i', 'i', 10)
    expect(cache.get('b')).toBeUndefined()
    expect(cache.get('a')).toBe('a')
    cache.put('a', 'autre', 10)
    expect(cache.get('a')).toBe('autre')
    expect(cache.get('c')).toBe('c')
  })

  it('takes nothing that would fill it', () => {
    const cache = makeLruCache<string>(80)
    cache.put('a', 'a', 10)
    cache.put('b', 'b', 11)
    expect(cache.get('b')).toBeUndefined()
    expect(cache.get('a')).toBe('a')
  })
})
