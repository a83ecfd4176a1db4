import { describe, expect, it } from 'vitest'
import { asPerson } from '#platform/testing/world.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { page } from '../answers.ts'
import { get, type HttpContext } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'

const database = useDatabase()
const draw = (c: HttpContext) => {
  const title = `Chose ${c.req.param('id') ?? c.req.param('token') ?? ''} & <b>autre</b>`
  return page(c, <Layout frame={c.var.frame} title={title} />)
}
const door = openDoor(database, {
  routes: [
    get('/choses', 'anyone', draw),
    get('/choses/:id', 'anyone', draw),
    get('/choses/:id/modifier', 'anyone', draw),
    get('/choses/:id/ajouter/:kind', 'anyone', draw),
    get('/ouvrir/:token', 'anyone', draw),
  ],
})
const camille = asPerson('lab-team')
const other = asPerson('lab-team', { id: '0191d9c0-0000-7000-8000-0000000099aa' })

/** Opens these pages one after the other, as a browser that keeps its cookie. */
async function opened(paths: readonly string[], as = camille, kept = '') {
  let cookie = kept
  for (const path of paths) {
    const { response } = await door.get(path, as, cookie ? { cookie } : {})
    const set = response.headers.get('set-cookie') ?? ''
    cookie = /ouvroir-recents=[\w-]*/.exec(set)?.[0] ?? cookie
  }
  return cookie
}

const shown = async (cookie: string, as = camille) => {
  const { text } = await door.get('/choses', as, cookie ? { cookie } : {})
  const rail = /<header class="rail">[\s\S]*?<\/header>/.exec(text)?.[0] ?? ''
  return [...rail.matchAll(/href="\/choses\/(\d+)"/g)].map(([, id]) => id)
}

describe('what somebody opened last', () => {
  it('is in the rail, the latest first, each once', async () => {
    const cookie = await opened(['/choses/1', '/choses/2', '/choses/3', '/choses/1'])
    expect(await shown(cookie)).toEqual(['1', '3', '2'])
    const { text } = await door.get('/choses', camille, { cookie })
    expect(text).toContain('Chose 1 &amp; &lt;b&gt;autre&lt;/b&gt;</a>')
  })

  it('holds ten things, and no list, form or secret link', async () => {
    const many = Array.from({ length: 14 }, (_, at) => `/choses/${at + 1}`)
    const cookie = await opened([
      ...many,
      '/choses',
      '/choses/5/modifier',
      '/choses/5/ajouter/nombre',
      `/ouvrir/${'a'.repeat(64)}`,
    ])
    expect(await shown(cookie)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5].map(String))
    expect(Buffer.from(cookie, 'base64url').toString()).not.toMatch(/aaaa|ajouter/)
  })

  it('is nobody else’s, on the same machine', async () => {
    expect(await shown(await opened(['/choses/1']), other)).toEqual([])
  })

  it.each([
    '//ailleurs.example',
    '/\\\\ailleurs.example',
    '/\\ailleurs.example',
    '/choses//ailleurs',
    '/a\tb',
    'https://ailleurs.example',
  ])('leads to a page of this house only, never to %j', async (href) => {
    const kept = await opened(['/choses/1'])
    const value = Buffer.from(kept.replace('ouvroir-recents=', ''), 'base64url').toString()
    const [owner] = JSON.parse(value) as string[]
    const rows = [owner, [href, 'Chose ailleurs'], ['/choses/7', 'Chose 7']]
    const forged = Buffer.from(JSON.stringify(rows)).toString('base64url')
    const { text } = await door.get('/choses', camille, { cookie: `ouvroir-recents=${forged}` })
    expect(text).toContain('href="/choses/7"')
    expect(text).not.toContain('Chose ailleurs')
  })

  it('is not kept for a visitor, and a broken cookie is nothing', async () => {
    const { response } = await door.get('/choses/1')
    expect(response.headers.get('set-cookie') ?? '').not.toContain('recents')
    expect(await shown('ouvroir-recents=bm9uc2Vuc2U')).toEqual([])
    const evil = Buffer.from(JSON.stringify(['x', ['//ailleurs.example', 'Ici']])).toString(
      'base64url',
    )
    expect(await shown(`ouvroir-recents=${evil}`)).toEqual([])
  })
})
